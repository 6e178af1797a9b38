namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>
/// Ends work that a hostile tokenizer makes long: patterns that take the square of a text's length, and rules that make every text longer. No published
/// tokenizer comes near the limit.
/// </summary>
internal sealed class WorkClock
{
    /// <summary>How long the work may take, in milliseconds.</summary>
    public const int Limit = 2_000;

    private long _start = Environment.TickCount64;

    /// <summary>Begins to count.</summary>
    public void Start() => _start = Environment.TickCount64;

    /// <summary>Checks the time.</summary>
    /// <param name="place">The place in the file that the work is done for.</param>
    /// <exception cref="EmbeddingModelException">The work has taken longer than the limit.</exception>
    public void Check(string place)
    {
        if (Environment.TickCount64 - _start > Limit)
        {
            throw TooLong(place);
        }
    }

    /// <summary>What is thrown when work takes longer than the limit.</summary>
    public static EmbeddingModelException TooLong(string place, Exception? cause = null) =>
        new($"{place} takes more than {Limit} ms for one text. Use a model with a published tokenizer.", cause);
}
