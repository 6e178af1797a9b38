using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Testing;

namespace AiAssistant.Tests.Answering;

public sealed class TraceRecorderTests
{
    private static readonly ResourceVersion Version = new(new ResourceId(new TenantId("shop"), "book"), 1);
    private readonly ManualTimeProvider _time = new();

    private static RetrievalQuery Query => new() { Versions = [Version], Text = "delivery", Limit = 20 };

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
    public void Add_LongText_IsCutOff()
    {
        var trace = new TraceRecorder(_time);
        trace.Add("understand.question", ("text", new string('a', 301)), ("language", "en"), ("others", new string('b', 2_000)));

        var details = Assert.Single(trace.Trace.Steps).Details;
        Assert.Equal($"{new string('a', 299)}…", details["text"]);
        Assert.Equal("en", details["language"]);
        Assert.Equal(2_000, details["others"].Length);
    }

    [Fact]
    public void AddSearch_ManySearches_TheRestIsCounted()
    {
        var trace = new TraceRecorder(_time);
        for (var i = 0; i < 23; i++)
        {
            trace.AddSearch(Query, Found(12));
        }

        trace.EndSearches();

        var steps = trace.Trace.Steps;
        Assert.Equal(20, steps.Count(static step => step.Code == "retrieve.query"));
        Assert.All(steps.Where(static step => step.Code == "retrieve.evidence"), static step => Assert.Equal(10, step.Details.Count));
        Assert.Equal("retrieve.leftOut", steps[^1].Code);
        Assert.Equal([KeyValuePair.Create("searches", "3"), KeyValuePair.Create("evidence", "40")], steps[^1].Details);
    }

    [Fact]
    public void EndSearches_AllIsThere_AddsNothing()
    {
        var trace = new TraceRecorder(_time);
        trace.AddSearch(Query, Found(10));
        trace.EndSearches();

        Assert.Equal(["retrieve.query", "retrieve.evidence"], trace.Trace.Steps.Select(static step => step.Code));
    }

    [Fact]
    public void Durations_NothingEntered_AreEmpty() => Assert.Empty(new TraceRecorder(_time).Trace.Durations);

    private static RetrievalResult Found(int passages) => new([.. Enumerable.Range(0, passages).Select(static i =>
        new Evidence(new Passage { Id = new PassageId(Version, i), Kind = ResourceKind.KnowledgeBase, Source = $"s{i}", Text = "x", Language = "en" }, i + 1, 0.5))]);
}
