using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Language;

/// <summary>Finds the concepts of a text.</summary>
internal static class ConceptReader
{
    /// <summary>What the names of things start with.</summary>
    public const string ThingPrefix = "thing.";

    /// <summary>Reads the concepts of words in their language; words that mean nothing in it are tried in all others.</summary>
    /// <param name="text">The text the words stand in.</param>
    /// <param name="words">Its words.</param>
    /// <param name="language">Its language; null when unknown.</param>
    /// <param name="isAnswer">Whether the text is an answer rather than a question.</param>
    public static Concepts Read(string text, IReadOnlyList<Word> words, string? language, bool isAnswer)
    {
        var found = Find(text, words, Languages.For(language));
        if (!found.IsKnown && Languages.Find(language) is not null)
        {
            found = Find(text, words, Languages.All);
        }

        return ConceptRules.Shared.Read(found.Names, found.Covered, isAnswer).With(found.Things);
    }

    /// <summary>The things alone that words speak of; see <see cref="Read"/>.</summary>
    /// <param name="words">The words.</param>
    /// <param name="language">Their language; null when unknown.</param>
    public static IReadOnlySet<string> Things(IReadOnlyList<Word> words, string? language)
    {
        var (things, isKnown) = ThingsIn(words, Languages.For(language));
        return isKnown || Languages.Find(language) is null ? things : ThingsIn(words, Languages.All).Things;
    }

    private static (HashSet<string> Things, bool IsKnown) ThingsIn(IReadOnlyList<Word> words, IReadOnlyList<LanguagePack> packs)
    {
        var isKnown = false;
        var things = new HashSet<string>(StringComparer.Ordinal);
        for (var p = 0; p < packs.Count; p++)
        {
            var matches = packs[p].Concepts.Find(words);
            isKnown |= matches.Count > 0;
            for (var m = 0; m < matches.Count; m++)
            {
                if (matches[m].Name.StartsWith(ThingPrefix, StringComparison.Ordinal))
                {
                    things.Add(matches[m].Name);
                }
            }
        }

        return (things, isKnown);
    }

    private static Finding Find(string text, IReadOnlyList<Word> words, IReadOnlyList<LanguagePack> packs)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var covered = new HashSet<int>();
        var things = new List<PhraseMatch>();
        for (var p = 0; p < packs.Count; p++)
        {
            var matches = packs[p].Concepts.Find(words);
            for (var m = 0; m < matches.Count; m++)
            {
                var match = matches[m];
                if (match.Name.StartsWith(ThingPrefix, StringComparison.Ordinal))
                {
                    things.Add(match);
                    continue;
                }

                names.Add(match.Name);
                if (match.End - match.Start <= Concepts.MaxCovered)
                {
                    for (var place = match.Start; place < match.End; place++)
                    {
                        covered.Add(place);
                    }
                }
            }
        }

        var isKnown = names.Count + things.Count > 0;
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

        return new Finding(names, covered, things, isKnown);
    }

    /// <param name="Names">The concepts but for things, amounts included.</param>
    /// <param name="Covered">The places of their words.</param>
    /// <param name="Things">Where things were found.</param>
    /// <param name="IsKnown">Whether any word means something in these languages.</param>
    private sealed record Finding(HashSet<string> Names, HashSet<int> Covered, List<PhraseMatch> Things, bool IsKnown);
}
