namespace AiAssistant.Answering;

/// <summary>What was asked of the chat model.</summary>
/// <param name="Calls">The number of calls.</param>
/// <param name="Tokens">The number of tokens, read and written.</param>
public readonly record struct ModelUsage(long Calls, long Tokens)
{
    /// <summary>Adds both numbers.</summary>
    public static ModelUsage operator +(ModelUsage left, ModelUsage right) => new(left.Calls + right.Calls, left.Tokens + right.Tokens);

    /// <summary>Subtracts both numbers.</summary>
    public static ModelUsage operator -(ModelUsage left, ModelUsage right) => new(left.Calls - right.Calls, left.Tokens - right.Tokens);
}
