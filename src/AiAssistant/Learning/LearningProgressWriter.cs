using AiAssistant.Resources;

namespace AiAssistant.Learning;

/// <summary>Writes how far an attempt has come: at each new stage, and else no more often than people can read. Nothing written goes back.</summary>
internal sealed class LearningProgressWriter(LearningClaim claim, TimeProvider time)
{
    // A write stores the whole row, content included, and wakes everyone who watches.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private LearningProgress? _written;
    private long _writtenAt;

    /// <param name="stage">The stage; never one before the last.</param>
    /// <param name="done">How many are done; where it is less than before, as after a download that began anew, the former number stands.</param>
    /// <param name="expected">How many there will be, as far as is known; raised to what is done.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public async Task ReportAsync(LearningStage stage, int done, int? expected, CancellationToken cancellationToken)
    {
        var isSameStage = _written?.Stage == stage;
        if (isSameStage && time.GetElapsedTime(_writtenAt) < Interval)
        {
            return;
        }

        var shown = isSameStage ? Math.Max(done, _written!.Done) : done;
        _written = new LearningProgress(stage, shown, expected is { } number ? Math.Max(number, shown) : null);
        _writtenAt = time.GetTimestamp();
        await claim.ReportAsync(_written, cancellationToken).ConfigureAwait(false);
    }
}
