using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Language;

/// <inheritdoc/>
internal sealed class PassageConcepts(HostConcepts host) : IPassageConcepts
{
    // What a source speaks of in passing is less than what it is about, and titles come first.
    private const int MaxOfEntry = 32;
    private const int MaxOfOffer = 12;
    private const int MaxRead = 20_000;

    public IReadOnlyList<PassageField> Of(
        ResourceKind kind, string source, string title, string text, string? language, IReadOnlyList<PassageField> fields)
    {
        var known = Languages.Find(language)?.Code;
        return kind == ResourceKind.Offers
            ? [.. Field(PassageFieldNames.Concepts, OfOffer(title, fields, known), MaxOfOffer)]
            : [
                .. Field(PassageFieldNames.Concepts, OfEntry(source, title, text, known), MaxOfEntry),
                .. Field(PassageFieldNames.Asked, Asked(source, known), int.MaxValue),
            ];
    }

    private IEnumerable<string> OfEntry(string source, string title, string text, string? language)
    {
        var isPredefined = ConceptRules.Shared.Predefined.TryGetValue(source, out var topic);
        var asked = isPredefined ? [ConceptTerms.Of(topic!)] : ConceptTerms.Of(Read(title, language, isAnswer: false));
        return asked.Concat(ConceptTerms.Of(Read(text.AtMost(MaxRead), language, isAnswer: true)));
    }

    // The shop's own names of attributes say what the offer tells of itself; its description is long and speaks of everything.
    private IEnumerable<string> OfOffer(string title, IReadOnlyList<PassageField> fields, string? language)
    {
        var names = fields.Where(static field => !field.Name.StartsWith('@')).SelectMany(field => OfProduct(Read(field.Name, language, isAnswer: true)));
        return OfProduct(Read(title, language, isAnswer: true)).Concat(names);
    }

    private static IEnumerable<string> OfProduct(Concepts concepts) =>
        concepts.Things.Concat(concepts.Others.Where(ConceptTerms.IsAttribute)).Select(ConceptTerms.Of);

    // In the answer's language, and in English, which customers write who know no other.
    private static IEnumerable<string> Asked(string source, string? language) =>
        new[] { language, Languages.English.Code }.OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(code => AskedPhrasings.Of(source, code));

    private Concepts Read(string text, string? language, bool isAnswer)
    {
        var words = WordSplitter.Split(text);
        return host.AddTo(ConceptReader.Read(text, words, language, isAnswer), words, language);
    }

    private static IEnumerable<PassageField> Field(string name, IEnumerable<string> values, int limit)
    {
        string[] all = [.. values.Distinct(StringComparer.Ordinal).Take(limit)];
        return all.Length > 0 ? [new PassageField(name, all)] : [];
    }
}
