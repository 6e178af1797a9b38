namespace AiAssistant.Answering.Language;

/// <summary>Where a pattern was found.</summary>
/// <param name="Name">The pattern's name.</param>
/// <param name="Start">The first word.</param>
/// <param name="End">The word after the last.</param>
internal readonly record struct PhraseMatch(string Name, int Start, int End)
{
    /// <summary>The places of its words.</summary>
    public IEnumerable<int> Places => Enumerable.Range(Start, End - Start);
}
