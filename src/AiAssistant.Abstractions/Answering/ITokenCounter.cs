namespace AiAssistant.Answering;

/// <summary>Counts the tokens of a text as a chat model does, so that prompts fit what the model takes and budgets can be kept.</summary>
/// <remarks>
/// Thread-safe: called at once from many threads. Pure: the same text has the same count. Fast: called many times for one answer, on texts of up to some 100,000
/// characters. Throws nothing; what it throws nevertheless fails the model's call, and the answer is then extractive.
/// </remarks>
public interface ITokenCounter
{
    /// <summary>Counts the tokens of a text.</summary>
    /// <param name="text">The text; may be empty or hostile.</param>
    /// <returns>The number of tokens, at least 0; too many rather than too few where it is estimated.</returns>
    int Count(ReadOnlySpan<char> text);
}
