namespace AiAssistant.Answering;

/// <summary>
/// How much may be asked of the chat model. Once a limit is reached customers are answered in the seller's own words, as without a model.
/// </summary>
/// <remarks>Each limit is at least 0, which allows nothing; null (the default) is no limit. Days are those of the tenant's time zone.</remarks>
public sealed record UsageBudget
{
    /// <summary>Calls for one ticket.</summary>
    public long? CallsPerTicket { get; init; }

    /// <summary>Tokens, read and written, for one ticket.</summary>
    public long? TokensPerTicket { get; init; }

    /// <summary>Calls for the tenant in a day.</summary>
    public long? CallsPerDay { get; init; }

    /// <summary>Tokens, read and written, for the tenant in a day.</summary>
    public long? TokensPerDay { get; init; }
}
