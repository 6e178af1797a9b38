namespace AiAssistant.Answering;

/// <summary>What the chat model took for one answer: retries and repairs included, and calls that failed.</summary>
/// <param name="Calls">The number of calls.</param>
/// <param name="InputTokens">The tokens of the prompts.</param>
/// <param name="OutputTokens">The tokens of the replies.</param>
public readonly record struct AnswerUsage(int Calls, long InputTokens, long OutputTokens)
{
    /// <summary>Whether some of the tokens were counted by the library's <see cref="ITokenCounter"/>, because the model did not report them or did not reply.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>All tokens.</summary>
    public long TotalTokens => InputTokens + OutputTokens;

    /// <summary>Adds what two calls took.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static AnswerUsage operator +(AnswerUsage left, AnswerUsage right) => new(
        left.Calls + right.Calls, left.InputTokens + right.InputTokens, left.OutputTokens + right.OutputTokens)
    {
        IsEstimated = left.IsEstimated || right.IsEstimated,
    };
}
