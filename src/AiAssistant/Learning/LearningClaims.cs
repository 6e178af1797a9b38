using AiAssistant.Resources;

namespace AiAssistant.Learning;

/// <summary>Claims rows for this process.</summary>
internal sealed class LearningClaims(ResourceRows rows, TimeProvider time, LearningOptions options)
{
    // Told apart by the fence; the name is for people who read the store.
    private readonly string _holder = $"{Environment.MachineName}/{Environment.ProcessId}";

    /// <returns>The claim; null when another worker, or a change of the row, was faster.</returns>
    public async Task<LearningClaim?> TryClaimAsync(Resource row, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var claimed = row with
        {
            Lease = new Lease(_holder, now + options.LeaseDuration, row.Lease.Attempt + 1, default, row.Lease.Fence + 1),
            Progress = new LearningProgress(LearningStage.Reading, 0, null),
        };
        var result = await rows.WriteAsync(claimed, row.Revision, cancellationToken).ConfigureAwait(false);
        return result.IsWritten ? new LearningClaim(rows, claimed with { Revision = result.Revision }, time, options.LeaseDuration) : null;
    }
}
