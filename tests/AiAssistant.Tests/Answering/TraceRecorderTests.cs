using AiAssistant.Answering;
using AiAssistant.Testing;

namespace AiAssistant.Tests.Answering;

public sealed class TraceRecorderTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void Durations_StageEnteredTwice_AreAddedUp()
    {
        var trace = new TraceRecorder(_time);
        trace.Enter(AnswerStage.Write);
        _time.Advance(TimeSpan.FromMilliseconds(5));
        trace.Enter(AnswerStage.Verify);
        _time.Advance(TimeSpan.FromMilliseconds(2));
        trace.Enter(AnswerStage.Write);
        _time.Advance(TimeSpan.FromMilliseconds(7));

        Assert.Equal(
            [KeyValuePair.Create(AnswerStage.Verify, TimeSpan.FromMilliseconds(2)), KeyValuePair.Create(AnswerStage.Write, TimeSpan.FromMilliseconds(12))],
            trace.Trace.Durations.OrderByDescending(static pair => pair.Key));
    }

    [Fact]
    public void Durations_NothingEntered_AreEmpty() => Assert.Empty(new TraceRecorder(_time).Trace.Durations);
}
