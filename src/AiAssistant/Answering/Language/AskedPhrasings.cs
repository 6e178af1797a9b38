using System.Collections.Concurrent;

namespace AiAssistant.Answering.Language;

/// <summary>In what words customers ask each of the predefined questions: the files <c>Asked</c>, one a language.</summary>
internal static class AskedPhrasings
{
    // Read when a passage of the language is learned.
    private static readonly ConcurrentDictionary<string, DataFile> Files = new(StringComparer.Ordinal);

    /// <summary>The phrasings of a predefined question; empty for what is none.</summary>
    /// <param name="source">The predefined question's name.</param>
    /// <param name="language">The two-letter code of a known language.</param>
    public static IReadOnlyList<string> Of(string source, string language) =>
        ConceptRules.Shared.Predefined.ContainsKey(source) ? Files.GetOrAdd(language, static code => DataFile.Read($"Asked.{code}")).Lines(source) : [];
}
