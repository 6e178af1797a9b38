namespace AiAssistant.Workflows;

/// <summary>The ticket came to one of these accounts.</summary>
/// <param name="Accounts">The accounts; at least one.</param>
public sealed record AccountCondition(IReadOnlyList<AccountRef> Accounts) : Condition;
