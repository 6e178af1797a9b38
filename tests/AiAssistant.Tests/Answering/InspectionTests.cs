using System.Globalization;
using AiAssistant.Answering;

namespace AiAssistant.Tests.Answering;

/// <summary>What a host can show of how an outcome came about.</summary>
public sealed class InspectionTests
{
    private const string Question = "How long does delivery take?";
    private const string Good = """{"parts":[{"question":1,"text":"Your parcels arrive within 3 working days.","citations":["e1"]}]}""";

    [Fact]
    public async Task Trace_Answered_HasEachStepInOrder()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var outcome = await world.AskAsync(Question);
        Assert.Equal(
            [
                "understand.read", "understand.question", "retrieve.query", "retrieve.evidence", "retrieve.query", "retrieve.evidence", "retrieve.query", "retrieve.evidence",
                "retrieve.lookup", "retrieve.found", "gate.passed", "write.draft", "verify.passed",
            ],
            outcome.Trace.Steps.Select(static step => step.Code));
        Assert.Equal(
            [AnswerStage.Understand, AnswerStage.Retrieve, AnswerStage.Refresh, AnswerStage.Gate, AnswerStage.Write, AnswerStage.Verify],
            outcome.Trace.Durations.Keys.Order());
    }

    [Fact]
    public async Task Trace_Understood_HasQuestionAndConcepts()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var steps = (await world.AskAsync("How long does delivery take? Do you issue an invoice?")).Trace.Steps.Where(static step => step.Code == "understand.question").ToList();
        Assert.Equal(["1", "2"], steps.Select(static step => step.Details["question"]));
        Assert.Equal(Question, steps[0].Details["text"]);
        Assert.Contains("delivery.time", steps[0].Details["topics"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trace_Query_HasTextAndWhatWasFoundWithRawScores()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var steps = (await world.AskAsync(Question)).Trace.Steps;
        var at = steps.ToList().FindIndex(static step => step.Code == "retrieve.query" && step.Details["text"].StartsWith(Question, StringComparison.Ordinal));
        Assert.Equal("yes", steps[at].Details["vector"]);
        Assert.Equal("retrieve.evidence", steps[at + 1].Code);
        Assert.Equal("1", steps[at + 1].Details.Keys.First());
        var found = steps[at + 1].Details.Values.Single(static value => value.EndsWith(" source=DeliveryTimes", StringComparison.Ordinal));
        Assert.Matches(@"^score=\d+\.\d{3} bm25=\d+\.\d{3} cosine=-?\d\.\d{3} passage=\S+ source=DeliveryTimes$", found);
    }

    [Fact]
    public async Task Trace_Gate_HasProbabilityThresholdFeaturesAndSource()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var gate = (await world.AskAsync(Question)).Trace.Steps.Single(static step => step.Stage == AnswerStage.Gate).Details;
        Assert.True(double.Parse(gate["probability"], CultureInfo.InvariantCulture) >= double.Parse(gate["threshold"], CultureInfo.InvariantCulture));
        Assert.Equal(nameof(AnswerCaution.Balanced), gate["caution"]);
        Assert.Equal("DeliveryTimes", gate["sources"]);
        Assert.Contains("Topic=1.000", gate["features"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trace_ModelAsked_HasSizesOfPromptAndReply()
    {
        var chat = new FixedChatClient(Good);
        using var world = await AnsweringWorld.CreateAsync(chat);
        var outcome = await world.AskAsync(Question);
        var call = outcome.Trace.Steps.Single(static step => step.Code == "write.model.call").Details;
        Assert.Equal(Assert.Single(chat.Prompts).Length - 1, int.Parse(call["promptCharacters"], CultureInfo.InvariantCulture));
        Assert.Equal(Good.Length, int.Parse(call["replyCharacters"], CultureInfo.InvariantCulture));
        Assert.Equal(outcome.Usage.InputTokens, long.Parse(call["promptTokens"], CultureInfo.InvariantCulture));
        Assert.Equal(outcome.Usage.OutputTokens, long.Parse(call["replyTokens"], CultureInfo.InvariantCulture));
        Assert.Equal("model", outcome.Trace.Steps.Single(static step => step.Code == "write.draft").Details["by"]);
    }

    [Fact]
    public async Task Trace_ModelFails_HasTheCallWithoutReply()
    {
        using var world = await AnsweringWorld.CreateAsync(new FixedChatClient());
        world.ModelOptions.MaxRetries = 0;
        var steps = (await world.AskAsync(Question)).Trace.Steps;
        Assert.Equal("0", steps.Single(static step => step.Code == "write.model.call").Details["replyCharacters"]);
        Assert.Equal("extraction", steps.Single(static step => step.Code == "write.draft").Details["by"]);
    }

    [Theory]
    [InlineData(Redaction.PersonalData, false)]
    [InlineData(Redaction.Off, true)]
    public async Task Trace_PersonalData_OnlyWhereNothingIsHidden(Redaction redaction, bool isShown)
    {
        using var world = await AnsweringWorld.CreateAsync();
        world.Scope = scope => scope with { Redaction = redaction };
        var outcome = await world.AskAsync("How long does delivery take to anna.k@example.com?");
        Assert.Equal(isShown, outcome.Trace.Steps.Any(static step => step.Details.Values.Any(static value => value.Contains("anna.k", StringComparison.Ordinal))));
    }
}
