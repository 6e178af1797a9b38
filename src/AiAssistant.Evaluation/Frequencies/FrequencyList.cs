using System.Globalization;
using AiAssistant.Answering.Language;

namespace AiAssistant.Evaluation.Frequencies;

/// <summary>What words say by their place in a list of the most frequent ones.</summary>
internal static class FrequencyList
{
    private const int LineLength = 150;

    // Zipf's law: the word at rank r is 1/(r·H) of all words. H, the sum of 1/r over the vocabulary of running text, is about 12.
    private const double Vocabulary = 12;

    /// <summary>The bits of each folded word: -log2 of its share of running text, rounded.</summary>
    /// <param name="lines">A word a line, the most frequent first.</param>
    /// <param name="limit">How many words are taken.</param>
    public static IReadOnlyDictionary<string, int> BitsOf(IEnumerable<string> lines, int limit)
    {
        var bits = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            // Folding makes one of several words; the first, more frequent one says what it says. Parts of words behind an apostrophe are words here.
            foreach (var word in WordSplitter.Split(line.Split(' ', '\t')[0]).Where(static word => !word.HasDigit))
            {
                if (bits.Count < limit)
                {
                    bits.TryAdd(word.Text, (int)Math.Round(Math.Log2((bits.Count + 1) * Vocabulary)));
                }
            }
        }

        return bits;
    }

    /// <summary>The file: a section for each number of bits, words in order of the alphabet.</summary>
    /// <param name="bits">The words.</param>
    /// <param name="source">Where they come from.</param>
    public static IEnumerable<string> Lines(IReadOnlyDictionary<string, int> bits, string source)
    {
        yield return "# How much the words of the language say, in bits. Made by aiassistant-eval frequencies.";
        yield return $"# {source}";
        foreach (var section in bits.GroupBy(static pair => pair.Value, static pair => pair.Key).OrderBy(static group => group.Key))
        {
            yield return "";
            yield return $"[{section.Key.ToString(CultureInfo.InvariantCulture)}]";
            var line = "";
            foreach (var word in section.Order(StringComparer.Ordinal))
            {
                if (line.Length + word.Length > LineLength)
                {
                    yield return line;
                    line = "";
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            yield return line;
        }
    }
}
