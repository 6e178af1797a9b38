using System.Globalization;
using System.Text;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Evaluation.Profiles;

/// <summary>A profile as a file: sections by bits, items in order of the alphabet.</summary>
internal static class ProfileFile
{
    private const int LineLength = 150;

    // Words say more than their groups of letters, but fewer texts hold them.
    private const double WordsShare = 0.25;
    private const int MinWordLength = 3;
    private const double Step = 0.5;

    /// <summary>The lines of the file.</summary>
    /// <param name="samples">The language.</param>
    /// <param name="size">The most bytes of UTF-8.</param>
    /// <param name="source">Where the words come from.</param>
    public static IEnumerable<string> Lines(LanguageSamples samples, int size, string source)
    {
        var words = samples.Shares();
        yield return "# How often groups of letters and words stand in the language, in bits. Made by aiassistant-eval profiles.";
        yield return $"# {source}";
        var frequent = MostFrequent(words.Where(static word => word.Key.Length >= MinWordLength), (int)(size * WordsShare));
        foreach (var line in Sections("word ", frequent).Concat(Sections("", MostFrequent(Groups(words), (int)(size * (1 - WordsShare))))))
        {
            yield return line;
        }
    }

    /// <summary>The share of each group among those of its length.</summary>
    public static IReadOnlyDictionary<string, double> Groups(IReadOnlyDictionary<string, double> words)
    {
        var shares = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var length = 1; length <= LetterGroup.MaxLength; length++)
        {
            var counts = new SortedDictionary<string, double>(StringComparer.Ordinal);
            foreach (var (word, share) in words)
            {
                var edged = $"{LetterWords.Edge}{word}{LetterWords.Edge}";
                for (var at = 0; at + length <= edged.Length; at++)
                {
                    var group = edged.Substring(at, length);
                    counts[group] = counts.GetValueOrDefault(group) + share;
                }
            }

            counts.Remove(LetterWords.Edge.ToString());
            var sum = counts.Values.Sum();
            foreach (var (group, count) in counts)
            {
                shares[group] = count / sum;
            }
        }

        return shares;
    }

    private static List<(string Item, double Bits)> MostFrequent(IEnumerable<KeyValuePair<string, double>> shares, int size)
    {
        var taken = new List<(string, double)>();
        foreach (var (item, share) in shares.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            size -= Encoding.UTF8.GetByteCount(item) + 1;
            if (size < 0)
            {
                break;
            }

            taken.Add((item, Math.Round(-Math.Log2(share) / Step) * Step));
        }

        return taken;
    }

    private static IEnumerable<string> Sections(string kind, List<(string Item, double Bits)> items)
    {
        foreach (var section in items.GroupBy(static item => item.Bits, static item => item.Item).OrderBy(static group => group.Key))
        {
            yield return $"[{kind}{section.Key.ToString(CultureInfo.InvariantCulture)}]";
            var line = new StringBuilder();
            foreach (var item in section.Order(StringComparer.Ordinal))
            {
                if (line.Length + item.Length > LineLength)
                {
                    yield return line.ToString();
                    line.Clear();
                }

                line.Append(line.Length > 0 ? " " : "").Append(item);
            }

            yield return line.ToString();
        }
    }
}
