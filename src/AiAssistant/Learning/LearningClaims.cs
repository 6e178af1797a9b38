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
        if (!row.Lease.IsFree(now))
        {
            return null;
        }

        // Taken before the claim can be seen, so that nothing falls between it and the first heartbeat.
        var taken = rows.Taken.Next;
        var result = await rows.WriteAsync(row, ResourceMove.Claim(_holder, now + options.LeaseDuration), cancellationToken).ConfigureAwait(false);
        return result.Row is { } claimed ? new LearningClaim(rows, claimed, taken, time, options.LeaseDuration) : null;
    }
}
