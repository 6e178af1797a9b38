namespace AiAssistant;

/// <summary>
/// One account of one shop platform. The same type in offers, resources, tickets and workflow conditions, so that they can be compared.
/// </summary>
/// <param name="Platform">The platform as its offer provider names it, such as <c>allegro</c> or <c>feed</c>; lower case by custom, compared ordinally.</param>
/// <param name="AccountId">The account as the platform names it; opaque, compared ordinally.</param>
public sealed record AccountRef(string Platform, string AccountId)
{
    /// <summary>The account as <c>platform:account</c>, for logs and traces.</summary>
    public override string ToString() => $"{Platform}:{AccountId}";
}
