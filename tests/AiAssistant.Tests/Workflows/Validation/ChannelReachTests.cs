using AiAssistant.Workflows;
using AiAssistant.Workflows.Validation;

namespace AiAssistant.Tests.Workflows.Validation;

public sealed class ChannelReachTests
{
    private static readonly Condition Allegro = new SourceCondition(["Allegro", "chat"]);
    private static readonly Condition Email = new SourceCondition(["email"]);
    private static readonly Condition Unknown = new TagCondition(["vip"]);

    public static TheoryData<Condition, bool> Conditions => new()
    {
        { Allegro, true },
        { Email, false },
        { Unknown, true },
        { new NotCondition(Allegro), false },
        { new NotCondition(Email), true },
        { new NotCondition(Unknown), true },
        { new AllCondition([Unknown, Email]), false },
        { new AllCondition([Unknown, Allegro]), true },
        { new AnyCondition([Email, Unknown]), true },
        { new AnyCondition([Email, new NotCondition(Allegro)]), false },
        { new NotCondition(new AllCondition([Allegro, Unknown])), true },
        { new NotCondition(new AnyCondition([Allegro, Unknown])), false },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void CanReach_Condition_HoldsForSomeTicketOfTheChannel(Condition condition, bool reaches) =>
        Assert.Equal(reaches, ChannelReach.CanReach(Make.Workflow("w", [new NewMessageTrigger(), condition]), "allegro"));

    [Fact]
    public void CanReach_NestedTooDeep_IsTakenForPossible()
    {
        var deep = Enumerable.Range(0, 10_000).Aggregate(Email, static (inner, _) => new NotCondition(inner));

        Assert.True(ChannelReach.CanReach(Make.Workflow("w", [new NewMessageTrigger(), deep]), "allegro"));
    }
}
