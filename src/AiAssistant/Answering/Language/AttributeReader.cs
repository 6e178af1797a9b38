using System.Collections.Frozen;

namespace AiAssistant.Answering.Language;

/// <summary>Finds which attributes of products a text speaks of; see the files <c>Attributes</c>.</summary>
internal static class AttributeReader
{
    private const int MinTail = 4;
    private const int MinHead = 3;

    // Languages that write compounds in one word, whose last part says what it is: "Kabellänge" is a length.
    private static readonly FrozenSet<string> Compounding = FrozenSet.Create(StringComparer.Ordinal, "de", "hu");

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

            if (Compounding.Contains(pack.Code))
            {
                AddTails(found, pack.Attributes, words);
            }
        }

        return found;
    }

    private static void AddTails(Dictionary<string, HashSet<string>> found, PhraseSet attributes, IReadOnlyList<Word> words)
    {
        foreach (var word in words)
        {
            for (var head = MinHead; !word.HasDigit && head <= word.Text.Length - MinTail && word.Text.Length <= WordForms.MaxCompared; head++)
            {
                // The longest tail that is known: of "Fassungsvermögen" no shorter one.
                var names = attributes.At([word with { Text = word.Text[head..] }], 0).Select(static match => match.Name).ToList();
                foreach (var name in names)
                {
                    (found.TryGetValue(name, out var covered) ? covered : found[name] = new HashSet<string>(StringComparer.Ordinal)).Add(word.Text);
                }

                if (names.Count > 0)
                {
                    break;
                }
            }
        }
    }
}
