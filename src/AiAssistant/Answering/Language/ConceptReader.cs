using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Language;

/// <summary>Finds the concepts of a text.</summary>
internal static class ConceptReader
{
    // A longer phrase has gaps, and what stands in them it does not explain.
    private const int MaxCovered = 3;

    /// <summary>Reads the concepts of words in their language; words that mean nothing in it are tried in all others.</summary>
    /// <param name="text">The text the words stand in.</param>
    /// <param name="words">Its words.</param>
    /// <param name="language">Its language; null when unknown.</param>
    /// <param name="isAnswer">Whether the text is an answer rather than a question.</param>
    public static Concepts Read(string text, IReadOnlyList<Word> words, string? language, bool isAnswer)
    {
        var found = Find(text, words, Languages.For(language));
        var concepts = ConceptRules.Shared.Read(found.Names, found.Covered, isAnswer);
        if (found.Names.Any(static name => !name.StartsWith('@')) || Languages.Find(language) is null)
        {
            return concepts;
        }

        var everywhere = Find(text, words, Languages.All);
        return ConceptRules.Shared.Read(everywhere.Names, everywhere.Covered, isAnswer);
    }

    private static (HashSet<string> Names, HashSet<int> Covered) Find(string text, IReadOnlyList<Word> words, IReadOnlyList<LanguagePack> packs)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var covered = new HashSet<int>();
        foreach (var match in packs.SelectMany(pack => pack.Concepts.Find(words)))
        {
            names.Add(match.Name);
            if (match.End - match.Start <= MaxCovered)
            {
                covered.UnionWith(Enumerable.Range(match.Start, match.End - match.Start));
            }
        }

        foreach (var amount in Amounts.Kinds(text, words, packs))
        {
            names.Add(amount);
        }

        if (names.Contains("duration.word"))
        {
            names.Add("@time");
        }

        if (names.Contains("free.word"))
        {
            names.Add("@money");
        }

        return (names, covered);
    }
}
