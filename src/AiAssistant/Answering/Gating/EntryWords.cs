using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>Looks the words of a question up in an entry.</summary>
internal readonly struct EntryWords
{
    private const double TextWorth = 0.9;
    private const double ThingWorth = 0.85;
    private const double MendedWorth = 0.95;
    private const double PartWorth = 0.7;

    public EntryWords(Question question, PassageReading entry)
    {
        Reading = entry;
        IsSameLanguage = question.Language is null || entry.Language is null || question.Language == entry.Language;
        Endings = (Languages.Find(entry.Language) ?? Languages.Find(question.Language))?.Endings;
    }

    /// <summary>The entry.</summary>
    public PassageReading Reading { get; }

    /// <summary>Whether both are in one language, as far as is known.</summary>
    public bool IsSameLanguage { get; }

    /// <summary>The endings of the entry's language, else of the question's.</summary>
    public IReadOnlySet<string>? Endings { get; }

    /// <summary>Whether a word means the same where it is written the same.</summary>
    public bool IsComparable(Term term) => IsSameLanguage || Word.ContainsDigit(term.Text);

    /// <summary>How much of a word the title has.</summary>
    public double Title(Term term) => Title(term, Reading, IsComparable(term), Endings);

    /// <summary>How much of a word the text has.</summary>
    public double Text(Term term)
    {
        var isComparable = IsComparable(term);
        var likeness = isComparable ? TextWorth * Likeness(Reading.TextForms, term, Endings) : 0;
        return likeness > 0 ? likeness
            : term.Things.Any(Reading.SpeaksOf) ? TextWorth * ThingWorth
            : isComparable && Reading.TextForms.HasPart(term.Meant) ? TextWorth * PartWorth
            : 0;
    }

    /// <summary>How much of a word an entry's title has.</summary>
    public static double Title(Term term, PassageReading entry, bool isComparable, IReadOnlySet<string>? endings)
    {
        var likeness = isComparable ? Likeness(entry.TitleForms, term, endings) : 0;
        return likeness > 0 ? likeness
            : term.Things.Any(thing => entry.Title.Concepts.Things.Contains(thing)) ? ThingWorth
            : isComparable && entry.TitleForms.HasPart(term.Meant) ? PartWorth
            : 0;
    }

    /// <summary>How alike the most alike word is: as it is written or as it was meant.</summary>
    public static double Likeness(WordIndex words, Term term, IReadOnlySet<string>? endings)
    {
        var written = words.Likeness(term.Text, endings);
        return written == 1 || ReferenceEquals(term.Text, term.Meant) ? written : Math.Max(written, MendedWorth * words.Likeness(term.Meant, endings));
    }
}
