namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>Where the sections of an index are found.</summary>
internal interface ISectionSource
{
    /// <summary>Finds a section.</summary>
    /// <param name="kind">What it holds.</param>
    /// <param name="part">Which of the sections of this kind: the number of the analyser for words, else 0.</param>
    /// <param name="section">The section.</param>
    /// <returns>Whether there is one.</returns>
    bool TryFind(SectionKind kind, int part, out Section section);
}
