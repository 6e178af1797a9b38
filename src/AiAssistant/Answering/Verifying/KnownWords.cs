using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>The words of the evidence, and what they stand for.</summary>
internal sealed class KnownWords
{
    private const int MaxPhrase = 3;
    private readonly WordIndex _index;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _concepts;
    private readonly LanguagePack? _pack;

    /// <summary>Reads them.</summary>
    /// <param name="evidence">The clauses of the evidence.</param>
    /// <param name="language">The language they are compared in.</param>
    public KnownWords(IReadOnlyList<Clause> evidence, string language)
    {
        _pack = Languages.Find(language);
        _index = new WordIndex([.. evidence.SelectMany(static clause => clause.Words)]);
        _words = evidence.SelectMany(static clause => clause.Words).Select(static word => word.Text).ToHashSet(StringComparer.Ordinal);
        _concepts = evidence.SelectMany(Concepts).Select(static match => match.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a word of a clause is there, a kin of it, or another word for the same.</summary>
    public bool Bear(string term, Clause clause) =>
        _index.Likeness(term, _pack?.Endings) > 0 || _words.HasKin(term)
        || Concepts(clause).Any(match => _concepts.Contains(match.Name) && IsIn(match, clause, term));

    private static bool IsIn(PhraseMatch match, Clause clause, string term) =>
        match.Places.Any(i => clause.Words[i].Text == term);

    private IEnumerable<PhraseMatch> Concepts(Clause clause) =>
        _pack is null ? [] : _pack.Concepts.Find(clause.Words).Where(static match => match.End - match.Start <= MaxPhrase);
}
