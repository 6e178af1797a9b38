using System.Text;
using AiAssistant.Answering.Language;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Evaluation.Profiles;

/// <summary>The words of a language: from running texts, and from a list by frequency.</summary>
internal sealed class LanguageSamples
{
    // Customers leave diacritics out in about one message of three.
    private const double Folded = 0.3;
    private const double TextShare = 0.5;

    private readonly SortedDictionary<string, double> _texts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, double> _list = new(StringComparer.Ordinal);

    /// <summary>Whether there are running texts.</summary>
    public bool HasTexts => _texts.Count > 0;

    /// <summary>Adds the words of a text.</summary>
    public void AddText(string text) => Add(_texts, text, 1);

    /// <summary>Adds a word of the list.</summary>
    /// <param name="word">The word.</param>
    /// <param name="rank">Its place from 1: by Zipf's law its share is 1/rank of the first one's.</param>
    public void AddWord(string word, int rank) => Add(_list, word, 1.0 / rank);

    /// <summary>The share of each word, half from texts and half from the list where there are both.</summary>
    public IReadOnlyDictionary<string, double> Shares()
    {
        var shares = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (counts, part) in new[] { (_texts, _list.Count > 0 ? TextShare : 1), (_list, HasTexts ? 1 - TextShare : 1) })
        {
            var sum = counts.Values.Sum();
            foreach (var (word, count) in counts)
            {
                shares[word] = shares.GetValueOrDefault(word) + (part * count / sum);
            }
        }

        return shares;
    }

    private static void Add(SortedDictionary<string, double> counts, string text, double weight)
    {
        var words = new LetterWords(text.Normalize(NormalizationForm.FormC));
        Span<char> letters = stackalloc char[64];
        while (words.Read(letters) is var length and > 0)
        {
            var word = letters[1..(length - 1)];
            Count(counts, word.ToString(), (1 - Folded) * weight);

            // Nobody leaves the marks of Cyrillic letters out: they are letters of their own.
            Count(counts, word.ContainsAnyInRange('\u0400', '\u04ff') ? word.ToString() : WordSplitter.Fold(word), Folded * weight);
        }
    }

    private static void Count(SortedDictionary<string, double> counts, string word, double weight) => counts[word] = counts.GetValueOrDefault(word) + weight;
}
