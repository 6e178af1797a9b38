namespace AiAssistant.Answering.Language;

/// <summary>The words of a text, to look up forms and misspellings of a word without comparing it with all of them.</summary>
internal sealed class WordIndex
{
    private const int MinPart = 5;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string>> _byInitial = [];

    public WordIndex(IReadOnlyList<Word> words)
    {
        foreach (var word in words)
        {
            if (!_words.Add(word.Text))
            {
                continue;
            }

            if (!_byInitial.TryGetValue(word.Text[0], out var list))
            {
                _byInitial[word.Text[0]] = list = [];
            }

            list.Add(word.Text);
        }
    }

    /// <summary>Whether a word is there as it is.</summary>
    /// <param name="word">A folded word.</param>
    public bool Has(string word) => _words.Contains(word);

    /// <summary>How alike the most alike word is, 0 to 1.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="endings">The language's endings; null takes any short one.</param>
    public double Likeness(string word, IReadOnlySet<string>? endings)
    {
        if (_words.Contains(word))
        {
            return 1;
        }

        var best = 0.0;
        if (word.Length >= 3 && _byInitial.TryGetValue(word[0], out var list))
        {
            foreach (var other in list)
            {
                best = Math.Max(best, WordForms.Likeness(word, other, endings));
            }
        }

        return best;
    }

    /// <summary>
    /// Whether a longer word is there that the word is a part of, or one that is a part of it: compounds, and forms with something before the stem.
    /// </summary>
    /// <param name="word">A folded word.</param>
    public bool HasPart(string word)
    {
        if (word.Length < MinPart || Word.ContainsDigit(word))
        {
            return false;
        }

        foreach (var other in _words)
        {
            if (other.Length >= MinPart && Math.Min(other.Length, word.Length) * 5 >= Math.Max(other.Length, word.Length) * 2
                && (other.Length > word.Length ? other.Contains(word, StringComparison.Ordinal) : word.Contains(other, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
