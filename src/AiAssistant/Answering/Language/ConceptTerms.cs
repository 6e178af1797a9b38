namespace AiAssistant.Answering.Language;

/// <summary>
/// Concepts as words of an index. An analyser has to leave such a word alone, in every language, and no seller may write it: a digit at its beginning keeps it
/// from being stemmed, corrected or taken apart, and nothing but letters follows.
/// </summary>
internal static class ConceptTerms
{
    private const char Mark = '0';

    /// <summary>The concepts by which passages and questions are found, as words; the more telling first: topics, then things, then what narrows down.</summary>
    public static IEnumerable<string> Of(Concepts concepts) =>
        concepts.Topics.Concat(concepts.Things).Concat(concepts.Qualifiers).Concat(concepts.Others.Where(IsAttribute)).Select(Of);

    /// <summary>One concept as a word.</summary>
    /// <param name="name">Its name: letters, points, underscores.</param>
    public static string Of(string name) => $"{Mark}{string.Concat(name.Where(char.IsAsciiLetter))}";

    /// <summary>Whether a concept is an attribute of products.</summary>
    public static bool IsAttribute(string name) => Concepts.Group(name) == "attr";
}
