namespace AiAssistant.Answering.Spending;

/// <summary>The chat model is not called, since the budget is spent. Not transient: asking again soon is no use.</summary>
internal sealed class BudgetSpentException : AiAssistantException
{
    public BudgetSpentException()
        : base("The budget for the chat model is spent. Raise TenantSettings.Budget, or wait for the tenant's next day.") => Operation = "chat";
}
