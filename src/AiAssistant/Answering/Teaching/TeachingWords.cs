using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Teaching;

/// <summary>The words by which forms and offers are compared, of all languages together; see the file <c>teaching</c>.</summary>
internal sealed class TeachingWords
{
    private TeachingWords(DataFile file)
    {
        No = new PhraseSet(file.Patterns("no"));
        Used = new PhraseSet(file.Patterns("used"));
        NotUsed = new PhraseSet(file.Patterns("used.not"));
        Copy = new PhraseSet(file.Patterns("copy"));
        Warranty = new PhraseSet(file.Patterns("warranty"));
        Delivery = new PhraseSet(file.Patterns("delivery"));
        Dispatch = new PhraseSet(file.Patterns("dispatch"));
        OtherTimes = new PhraseSet(file.Patterns("other.times"));
        Invoice = new PhraseSet(file.Patterns("invoice"));
    }

    /// <summary>The words in force.</summary>
    public static TeachingWords Shared { get; } = new(DataFile.Read("teaching"));

    public PhraseSet No { get; }

    public PhraseSet Used { get; }

    public PhraseSet NotUsed { get; }

    public PhraseSet Copy { get; }

    public PhraseSet Warranty { get; }

    public PhraseSet Delivery { get; }

    public PhraseSet Dispatch { get; }

    public PhraseSet OtherTimes { get; }

    public PhraseSet Invoice { get; }

    /// <summary>Whether one of the words stands in the text.</summary>
    public static bool Has(PhraseSet words, string text) => Has(words, WordSplitter.Split(text));

    /// <summary>Whether one of the words stands among those of a text.</summary>
    public static bool Has(PhraseSet words, IReadOnlyList<Word> text) => words.Find(text).Count > 0;

    /// <summary>Whether the text speaks of something used, and not of what it is used for.</summary>
    public bool IsUsed(string text)
    {
        var words = WordSplitter.Split(text);
        var harmless = NotUsed.Find(words).SelectMany(static match => match.Places).ToHashSet();
        return Used.Find(words).Any(match => !harmless.Contains(match.Start));
    }

    /// <summary>Whether an answer says no: with its first word, which stands alone or before a mark. "Nie sprzedajemy używanych" says another thing.</summary>
    public bool SaysNo(string text)
    {
        var words = WordSplitter.Split(text);
        if (words.Count == 0 || No.At(words, 0) is not [var match, ..])
        {
            return false;
        }

        var rest = text.AsSpan(words[match.End - 1].Start + words[match.End - 1].Length).TrimStart();
        return rest.Length == 0 || !char.IsLetterOrDigit(rest[0]);
    }
}
