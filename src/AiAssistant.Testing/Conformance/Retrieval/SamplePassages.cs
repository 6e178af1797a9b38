using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Testing.Conformance;

/// <summary>Passages that cases write and look for.</summary>
internal static class SamplePassages
{
    public static EmbeddingIdentity Embeddings { get; } = new("conformance", "1", 3, "");

    public static ResourceVersion Version(string resource, long number = 1, TenantId? tenant = null) =>
        new(new ResourceId(tenant ?? SampleValues.Anna, resource), number);

    /// <summary>English passages, each of a source of its own.</summary>
    public static Passage[] Of(ResourceVersion version, params string[] texts) =>
        [.. texts.Select((text, ordinal) => Of(version, ordinal, text, $"s{ordinal}"))];

    public static Passage Of(ResourceVersion version, int ordinal, string text, string source) => new()
    {
        Id = new PassageId(version, ordinal),
        Kind = ResourceKind.KnowledgeBase,
        Source = source,
        Text = text,
        Language = "en",
    };

    /// <summary>No property has its default value.</summary>
    public static Passage Full(ResourceVersion version, string word) => new()
    {
        Id = new PassageId(version, 0),
        Kind = ResourceKind.Offers,
        Source = $"offer {SampleValues.Unicode}",
        Title = SampleValues.Unicode,
        Text = $"{word} {SampleValues.Unicode}",
        Language = "pl",
        Fields =
        [
            new PassageField(PassageFieldNames.Price, ["129.99"], "PLN"),
            new PassageField("Kolor", ["niebieski", SampleValues.Unicode]),
            new PassageField("Kolor", ["żółty"], ""),
        ],
    };

    public static IAsyncEnumerable<EmbeddedPassage> WithoutVectors(params IEnumerable<Passage> passages) =>
        passages.Select(passage => new EmbeddedPassage(passage, default)).ToAsyncEnumerable();

    public static IAsyncEnumerable<EmbeddedPassage> WithVectors(params IEnumerable<(Passage Passage, float[] Vector)> passages) =>
        passages.Select(item => new EmbeddedPassage(item.Passage, item.Vector)).ToAsyncEnumerable();

    public static PassageId? BestOf(RetrievalResult result) => result.Evidence is [var best, ..] ? best.Passage.Id : null;

    public static bool Names(RetrievalResult result, ResourceVersion version) => result.Warnings.Any(warning => warning.Arguments.Contains(version.ToString()));
}
