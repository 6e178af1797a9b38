using AiAssistant.Resources;

namespace AiAssistant.Retrieval.Tests;

/// <summary>Makes passages and versions for tests.</summary>
internal static class PassageFactory
{
    public static ResourceVersion Version(string resource, long number = 1, string tenant = "") => new(new ResourceId(new TenantId(tenant), resource), number);

    public static Passage Passage(ResourceVersion version, int ordinal, string text, string language = "und", string title = "", string? source = null,
        params PassageField[] fields) => new()
        {
            Id = new PassageId(version, ordinal),
            Kind = ResourceKind.Offers,
            Source = source ?? $"s{ordinal}",
            Title = title,
            Text = text,
            Language = language,
            Fields = fields,
        };

    public static Task<int> WriteAsync(this IPassageIndex index, ResourceVersion version, params Passage[] passages) =>
        index.WriteAsync(version, null, passages.Select(passage => new EmbeddedPassage(passage, default)).ToAsyncEnumerable(),
            TestContext.Current.CancellationToken);

    public static Task<int> WriteAsync(this IPassageIndex index, ResourceVersion version, EmbeddingIdentity identity,
        params (Passage Passage, float[] Vector)[] passages) =>
        index.WriteAsync(version, identity, passages.Select(item => new EmbeddedPassage(item.Passage, item.Vector)).ToAsyncEnumerable(),
            TestContext.Current.CancellationToken);

    public static Task<RetrievalResult> AskAsync(this IRetriever index, string text, params ResourceVersion[] versions) =>
        index.RetrieveAsync(new RetrievalQuery { Versions = versions, Text = text }, TestContext.Current.CancellationToken);
}
