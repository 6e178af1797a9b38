namespace AiAssistant.Retrieval.Lexical;

/// <summary>How postings are laid out. Tests choose others than the default, so that few passages have many windows.</summary>
/// <param name="WindowBits">Passages are taken in windows of this many bits of the ordinal, 6 to 12.</param>
/// <param name="DensePerWindow">A term is laid out by windows when it has so many postings for each window of the version.</param>
internal sealed record PostingLayout(int WindowBits, int DensePerWindow)
{
    public const int LeastWindowBits = 6;
    public const int MostWindowBits = 12;

    /// <summary>Windows of 4,096 passages: their scores (16 KB) and lengths stay in the first cache.</summary>
    public static PostingLayout Default { get; } = new(MostWindowBits, 32);
}
