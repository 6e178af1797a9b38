using AiAssistant.Workflows;

namespace AiAssistant.Abstractions.Tests.Workflows;

public sealed class ConditionDefaultsTests
{
    [Fact]
    public void Values_LeftOutOrNull_AreEmpty()
    {
        Assert.Empty(new TextCondition(TextField.Subject, TextOperator.IsSet).Values);
        Assert.Empty(new AssistantFailedTrigger { Reasons = null! }.Reasons);
    }

    [Fact]
    public void IsTrigger_Condition_IsTrueForTheFourEvents()
    {
        Condition[] triggers = [new NewTicketTrigger(), new NewMessageTrigger(), new AgentRequestedTrigger(), new AssistantFailedTrigger()];

        Assert.All(triggers, static trigger => Assert.True(trigger.IsTrigger));
        Assert.False(new AllCondition(triggers).IsTrigger);
    }
}
