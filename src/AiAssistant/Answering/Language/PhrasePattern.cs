namespace AiAssistant.Answering.Language;

/// <summary>
/// A few words to look for: <c>how long</c>, <c>deliver*</c> (a beginning), <c>(send|ship) back</c>, <c>how (do )?you</c> (may be missing), <c>when ..4
/// arrive</c> (up to four words between; <c>..</c> alone is four).
/// </summary>
internal sealed class PhrasePattern
{
    private const int MaxElements = 12;
    private const long MaxSteps = 1_000;
    private readonly Element[] _elements;

    private PhrasePattern(string name, Element[] elements)
    {
        Name = name;
        _elements = elements;
    }

    /// <summary>What is meant when the words are there.</summary>
    public string Name { get; }

    /// <summary>The words with which a match can start, and whether each is the beginning of a word only.</summary>
    public IEnumerable<(string Text, bool IsBeginning)> Starts
    {
        get
        {
            foreach (var element in _elements)
            {
                foreach (var choice in element.Choices)
                {
                    yield return (choice[0].Text, choice[0].IsBeginning);
                }

                if (!element.IsOptional)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>All its words, and whether each is the beginning of a word only.</summary>
    public IEnumerable<(string Text, bool IsBeginning)> AllWords =>
        _elements.SelectMany(static element => element.Choices).SelectMany(static choice => choice).Select(static word => (word.Text, word.IsBeginning));

    /// <summary>Whether a match can be looked for in so few steps that a pattern of a stranger does no harm.</summary>
    public bool IsBounded =>
        _elements.Length <= MaxElements && _elements.Aggregate(1L, static (steps, element) => steps * (element.Gap + (element.IsOptional ? 2 : 1))) <= MaxSteps;

    /// <summary>Reads a pattern.</summary>
    /// <param name="name">What is meant when the words are there.</param>
    /// <param name="text">The pattern.</param>
    /// <exception cref="FormatException">The pattern has no words or a bracket too few.</exception>
    public static PhrasePattern Parse(string name, string text)
    {
        var elements = new List<Element>();
        var gap = 0;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                i++;
            }
            else if (text[i] == '.')
            {
                i += 2;
                var hasCount = i < text.Length && char.IsAsciiDigit(text[i]);
                gap = hasCount ? text[i++] - '0' : 4;
            }
            else
            {
                var end = text[i] == '(' ? text.IndexOf(')', i) : text.IndexOf(' ', i);
                end = end < 0 ? (text[i] == '(' ? throw new FormatException($"'{text}' lacks a closing bracket.") : text.Length) : end;
                var inner = text[i] == '(' ? text[(i + 1)..end] : text[i..end];
                i = text[i] == '(' ? end + 1 : end;
                var isOptional = i < text.Length && text[i] == '?';
                i += isOptional ? 1 : 0;
                elements.Add(new Element([.. inner.Split('|').Select(Words).Where(static words => words.Length > 0)], gap, isOptional));
                gap = 0;
            }
        }

        return elements.Count > 0 ? new PhrasePattern(name, [.. elements]) : throw new FormatException($"'{text}' has no words.");
    }

    /// <summary>Where a match that starts at a word ends (the place after it), or -1.</summary>
    public int Match(ReadOnlySpan<Word> words, int start) => Match(words, start, 0);

    private int Match(ReadOnlySpan<Word> words, int at, int element)
    {
        if (element == _elements.Length)
        {
            return at;
        }

        var wanted = _elements[element];
        for (var skipped = 0; skipped <= wanted.Gap && at + skipped <= words.Length; skipped++)
        {
            foreach (var choice in wanted.Choices)
            {
                var end = IsAt(words, at + skipped, choice) ? Match(words, at + skipped + choice.Length, element + 1) : -1;
                if (end >= 0)
                {
                    return end;
                }
            }
        }

        return wanted.IsOptional ? Match(words, at, element + 1) : -1;
    }

    private static bool IsAt(ReadOnlySpan<Word> words, int at, Part[] choice)
    {
        if (at + choice.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < choice.Length; i++)
        {
            var word = words[at + i].Text;
            if (choice[i].IsBeginning ? !word.StartsWith(choice[i].Text, StringComparison.Ordinal) : word != choice[i].Text)
            {
                return false;
            }
        }

        return true;
    }

    private static Part[] Words(string text)
    {
        var parts = new List<Part>();
        foreach (var token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = WordSplitter.Split(token);
            parts.AddRange(words.Select((word, i) => new Part(word.Text, i == words.Count - 1 && token.EndsWith('*'))));
        }

        return [.. parts];
    }

    private readonly record struct Part(string Text, bool IsBeginning);

    private sealed record Element(Part[][] Choices, int Gap, bool IsOptional);
}
