namespace AiAssistant.Answering.Language;

/// <summary>Finds which attributes of products a text speaks of; see the files <c>Attributes</c>.</summary>
internal static class AttributeReader
{
    /// <summary>The attributes, each with the words that stand for it; a longer phrase has gaps, and what stands in them does not.</summary>
    /// <param name="words">The words.</param>
    /// <param name="language">Their language; null when unknown, and then all are tried.</param>
    public static Dictionary<string, HashSet<string>> Read(IReadOnlyList<Word> words, string? language)
    {
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var pack in Languages.For(language))
        {
            foreach (var match in pack.Attributes.Find(words))
            {
                var covered = found.TryGetValue(match.Name, out var known) ? known : found[match.Name] = new HashSet<string>(StringComparer.Ordinal);
                covered.Add(words[match.Start].Text);
                for (var i = match.Start; i < match.End && match.End - match.Start <= Concepts.MaxCovered; i++)
                {
                    covered.Add(words[i].Text);
                }
            }
        }

        return found;
    }
}
