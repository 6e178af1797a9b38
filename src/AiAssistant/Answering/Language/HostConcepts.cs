using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Language;

/// <summary>The concepts that the host adds: things of its trade, found beside the library's own by learning and answering alike. Immutable.</summary>
internal sealed class HostConcepts
{
    private readonly Dictionary<string, PhraseSet> _byLanguage;

    public HostConcepts(IEnumerable<ConceptFile> files)
    {
        _byLanguage = files.SelectMany(static file => file.Patterns).GroupBy(static pair => pair.Language, static pair => pair.Pattern, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => new PhraseSet(group), StringComparer.Ordinal);
    }

    /// <summary>None.</summary>
    public static HostConcepts None { get; } = new([]);

    /// <summary>Adds the things that the questions of a message speak of.</summary>
    public Understood AddTo(Understood understood) =>
        _byLanguage.Count == 0 ? understood : understood with { Questions = [.. understood.Questions.Select(AddTo)] };

    /// <summary>Adds the things that words stand for.</summary>
    /// <param name="concepts">What else was found.</param>
    /// <param name="words">The words.</param>
    /// <param name="language">Their language; null when unknown, and then those of all languages are tried.</param>
    public Concepts AddTo(Concepts concepts, IReadOnlyList<Word> words, string? language) =>
        _byLanguage.Count == 0
            ? concepts
            : concepts.With([.. Languages.For(language).Where(pack => _byLanguage.ContainsKey(pack.Code)).SelectMany(pack => _byLanguage[pack.Code].Find(words))]);

    private Question AddTo(Question question)
    {
        var concepts = AddTo(question.Concepts, question.Meant, question.Language);
        var read = question with { Concepts = concepts, Terms = Question.TermsOf(question.Words, question.Meant, concepts, question.Language) };
        read = ReferenceEquals(question.Asked, question) ? read : read with { Asked = AddTo(question.Asked) };
        return ReferenceEquals(question.Story, question) ? read : read with { Story = AddTo(question.Story) };
    }
}
