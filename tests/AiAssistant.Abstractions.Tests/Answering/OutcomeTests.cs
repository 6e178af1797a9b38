using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Abstractions.Tests.Answering;

public sealed class OutcomeTests
{
    private static readonly Citation First = Cite(0);
    private static readonly Citation Second = Cite(1);

    [Theory]
    [InlineData(OutcomeKind.Answered, OutcomeKind.Answered, false)]
    [InlineData(OutcomeKind.Answered, OutcomeKind.Unanswered, true)]
    [InlineData(OutcomeKind.Answered, OutcomeKind.AgentRequested, true)]
    [InlineData(OutcomeKind.Unanswered, OutcomeKind.Unanswered, false)]
    public void IsPartial_Parts_NeedOneThatIsNotAnswered(OutcomeKind kind, OutcomeKind second, bool partial) =>
        Assert.Equal(partial, new Outcome(kind) { Parts = [new("a?", OutcomeKind.Answered), new("b?", second)] }.IsPartial);

    [Fact]
    public void IsPartial_WithoutParts_IsFalse() => Assert.False(new Outcome(OutcomeKind.Answered).IsPartial);

    [Fact]
    public void Citations_OfSeveralParts_AreEachOnceInOrder()
    {
        var outcome = new Outcome(OutcomeKind.Answered)
        {
            Parts = [new("a?", OutcomeKind.Answered) { Citations = [Second, First] }, new("b?", OutcomeKind.Answered) { Citations = [Cite(0), Second] }],
        };

        Assert.Equal([Second, First], outcome.Citations);
        Assert.Equal(new ResourceId(default, "r"), First.Resource);
    }

    private static Citation Cite(int ordinal) => new(new PassageId(new ResourceVersion(new ResourceId(default, "r"), 1), ordinal), "Shop", "Warranty", "two years");
}
