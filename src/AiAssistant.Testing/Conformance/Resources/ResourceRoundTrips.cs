using AiAssistant.Resources;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about every field coming back as it was written.</summary>
internal static class ResourceRoundTrips
{
    private const string Whole = "WriteAsync writes a whole resource: every field comes back as it was written.";

    public static void AddTo(CaseList<StoreFixture<IResourceStore>> cases) => cases
        .Add(Whole, WriteAsync_EveryFieldOfAKnowledgeBase_ComesBack)
        .Add(Whole, WriteAsync_EveryFieldOfAnOffersResource_ComesBack)
        .Add(Whole, WriteAsync_LeastFields_ComeBack)
        .Add(Whole, WriteAsync_FieldsClearedAgain_ComeBackEmpty)
        .Add("The number of custom questions is unlimited (S13).", WriteAsync_TenThousandCustomQuestions_ComeBack)
        .Add("ListAsync yields whole resources with their stored revisions.", ListAsync_Rows_AreWhole);

    private static Task WriteAsync_EveryFieldOfAKnowledgeBase_ComesBack(IResourceStore store, CancellationToken cancellationToken) =>
        ExpectRoundTripAsync(store, SampleResources.Full(SampleResources.FullKnowledgeBase()), cancellationToken);

    private static Task WriteAsync_EveryFieldOfAnOffersResource_ComesBack(IResourceStore store, CancellationToken cancellationToken) =>
        ExpectRoundTripAsync(store, SampleResources.Full(SampleResources.Offers()), cancellationToken);

    private static Task WriteAsync_LeastFields_ComeBack(IResourceStore store, CancellationToken cancellationToken) =>
        ExpectRoundTripAsync(store, SampleResources.Plain("a"), cancellationToken);

    private static async Task WriteAsync_FieldsClearedAgain_ComeBackEmpty(IResourceStore store, CancellationToken cancellationToken)
    {
        var full = SampleResources.Full(SampleResources.FullKnowledgeBase());
        var written = await store.WriteAsync(full, 0, cancellationToken).ConfigureAwait(false);
        await ExpectRoundTripAsync(store, SampleResources.Plain("a") with { Id = full.Id }, cancellationToken, written.Revision).ConfigureAwait(false);
    }

    private static Task WriteAsync_TenThousandCustomQuestions_ComeBack(IResourceStore store, CancellationToken cancellationToken) =>
        ExpectRoundTripAsync(
            store, SampleResources.Plain("a") with { Content = new KnowledgeBaseContent { CustomQuestions = SampleResources.Questions(10_000) } },
                cancellationToken);

    private static async Task ListAsync_Rows_AreWhole(IResourceStore store, CancellationToken cancellationToken)
    {
        var full = SampleResources.Full(SampleResources.FullKnowledgeBase());
        var written = await store.WriteAsync(full, 0, cancellationToken).ConfigureAwait(false);
        var rows = await store.ListAsync(new ResourceFilter { Deleted = null }, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, rows.Count, "rows listed");
        Expect.Alike(full with { Revision = written.Revision }, rows[0], ConformanceJson.Default.Resource, "the listed row");
    }

    private static async Task ExpectRoundTripAsync(IResourceStore store, Resource resource, CancellationToken cancellationToken, long expectedRevision = 0)
    {
        var written = await store.WriteAsync(resource, expectedRevision, cancellationToken).ConfigureAwait(false);
        Expect.Equal(WriteStatus.Written, written.Status, "the write");
        var found = Expect.NotNull(await store.FindAsync(resource.Id, cancellationToken).ConfigureAwait(false), "the written row");
        Expect.Alike(resource with { Revision = written.Revision }, found, ConformanceJson.Default.Resource, "the written row");
    }
}
