using AiAssistant.Resources;

namespace AiAssistant.Learning;

/// <summary>Writes how far an attempt has come: at each new stage, and else no more often than people can read.</summary>
internal sealed class LearningProgressWriter(LearningClaim claim, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private (LearningStage Stage, bool IsKnown)? _written;
    private long _writtenAt;

    public async Task ReportAsync(LearningStage stage, int done, int? expected, CancellationToken cancellationToken)
    {
        var kind = (stage, expected is not null);
        if (_written == kind && time.GetElapsedTime(_writtenAt) < Interval)
        {
            return;
        }

        _written = kind;
        _writtenAt = time.GetTimestamp();
        await claim.UpdateAsync(row => row with { Progress = new LearningProgress(stage, done, expected) }, cancellationToken).ConfigureAwait(false);
    }
}
