using AiAssistant.Answering.Language;
using AiAssistant.Answering.Redacting;

namespace AiAssistant.Answering.Understanding;

/// <summary>One question of a customer, read.</summary>
/// <param name="Text">The question as it was understood, with the words it leans on.</param>
/// <param name="Language">The language it is written in; null when unknown.</param>
/// <param name="Words">Its words.</param>
/// <param name="Concepts">What it is about.</param>
/// <param name="Terms">The words that say what is asked, each once.</param>
internal sealed record Question(string Text, string? Language, IReadOnlyList<Word> Words, Concepts Concepts, IReadOnlyList<Term> Terms)
{
    /// <summary>Its words without typing errors, in the same places.</summary>
    public IReadOnlyList<Word> Meant { get => field ?? Words; init; }

    /// <summary>The sentence that asks, read without the ones that it leans on; the question itself where it leans on none.</summary>
    public Question Asked { get => field ?? this; init; }

    /// <summary>The whole message around its only question; the question itself where there is no more, or there are several.</summary>
    public Question Story { get => field ?? this; init; }

    /// <summary>The question as it may leave the process.</summary>
    public RedactedText Redacted { get => field ?? RedactedText.Of(Text); init; }

    /// <summary>What it is about by how it is put.</summary>
    public Subjects Subjects => field ??= SubjectReader.Read(Meant, Concepts, Language);

    /// <summary>Whether nothing was asked: a longer message without any question was taken as a whole, or it only complains.</summary>
    public bool IsNarrative { get; init; }

    private const double NumberWeight = 1.3;
    private const double ExplainedWeight = 0.4;

    /// <summary>Reads a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="language">Its language; null when unknown.</param>
    /// <param name="spelled">What words were found to be meant, for one who reads them again and again; see <see cref="Spelling"/>.</param>
    public static Question Read(string text, string? language, Dictionary<string, string?>? spelled = null)
    {
        var words = WordSplitter.Split(text);
        var meant = Spelling.Mend(text, words, language, spelled);
        var concepts = ConceptReader.Read(text, meant, language, isAnswer: false);
        return new Question(text, language, words, concepts, TermsOf(words, meant, concepts, language)) { Meant = meant };
    }

    /// <summary>The words of a text that are not common in its language.</summary>
    /// <param name="words">The words as they are written.</param>
    /// <param name="meant">The same without typing errors.</param>
    /// <param name="concepts">What they mean.</param>
    /// <param name="language">Their language; null when unknown.</param>
    public static IReadOnlyList<Term> TermsOf(IReadOnlyList<Word> words, IReadOnlyList<Word> meant, Concepts concepts, string? language)
    {
        var packs = Languages.For(language);
        var terms = new List<Term>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if ((word.Text.Length < 2 && !word.HasDigit) || packs.HasAny(meant[i].Text, static pack => pack.Common) || !seen.Add(word.Text))
            {
                continue;
            }

            var isExplained = concepts.Covered.Contains(i) && !word.HasDigit;
            terms.Add(new Term(word.Text, word.HasDigit ? NumberWeight : isExplained ? ExplainedWeight : 1, isExplained)
            {
                Meant = meant[i].Text,
                Things = concepts.ThingsAt.GetValueOrDefault(i) ?? [],
            });
        }

        return terms;
    }
}
