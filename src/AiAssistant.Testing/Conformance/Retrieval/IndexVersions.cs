using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about removing and listing versions.</summary>
internal static class IndexVersions
{
    public static void AddTo(CaseList<StoreFixture<IPassageIndex>> cases) => cases
        .Add("RemoveAsync removes a version; the others stay.", RemoveAsync_OneOfSeveral_GoneAlone)
        .Add("Removing what is not there does nothing.", RemoveAsync_NotThere_Nothing)
        .Add("A search that began before RemoveAsync ends as if the version were still there; one that begins after it misses the version.",
            RemoveAsync_WhileSearching_WholeOrMissing)
        .Add("ListAsync lists all versions of all tenants, in order.", ListAsync_SeveralTenants_InOrder)
        .Add("A cancelled call ends with OperationCanceledException.", Members_CancelledBefore_Throw);

    private static async Task RemoveAsync_OneOfSeveral_GoneAlone(IPassageIndex index, CancellationToken cancellationToken)
    {
        ResourceVersion[] versions =
        [
            SamplePassages.Version("shop"), SamplePassages.Version("shop", 2), SamplePassages.Version("shop", tenant: SampleValues.Ben),
                SamplePassages.Version("Shop"),
        ];
        await WriteAsync(index, cancellationToken, versions).ConfigureAwait(false);
        await index.RemoveAsync(versions[0], cancellationToken).ConfigureAwait(false);
        var result = await AskAsync(index, versions, cancellationToken).ConfigureAwait(false);
        Expect.Sequence(versions[1..].Order(), result.Evidence.Select(evidence => evidence.Passage.Id.Version).Order(), "versions found after the removal");
        Expect.That(SamplePassages.Names(result, versions[0]), $"a warning with '{versions[0]}' among its arguments", string.Join(", ", result.Warnings));
        Expect.Sequence(
            versions[1..].Order(),
            await index.ListAsync(cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false),
            "versions listed");
    }

    private static async Task RemoveAsync_NotThere_Nothing(IPassageIndex index, CancellationToken cancellationToken)
    {
        var version = SamplePassages.Version("shop");
        await index.RemoveAsync(version, cancellationToken).ConfigureAwait(false);
        await WriteAsync(index, cancellationToken, version).ConfigureAwait(false);
        await index.RemoveAsync(version, cancellationToken).ConfigureAwait(false);
        await index.RemoveAsync(version, cancellationToken).ConfigureAwait(false);
        Expect.Equal(0, await index.ListAsync(cancellationToken).CountAsync(cancellationToken).ConfigureAwait(false), "versions listed");
    }

    private static async Task RemoveAsync_WhileSearching_WholeOrMissing(IPassageIndex index, CancellationToken cancellationToken)
    {
        const int Passages = 200;
        for (var number = 1; number <= 5; number++)
        {
            var version = SamplePassages.Version("shop", number);
            var passages = SamplePassages.Of(version, [.. Enumerable.Repeat("A kettle.", Passages)]);
            await index.WriteAsync(version, null, SamplePassages.WithoutVectors(passages), cancellationToken).ConfigureAwait(false);
            var found = await Contenders.RunAsync(
                i => i == Contenders.Count / 2 ? RemoveAsync(version) : CountAsync(version),
                cancellationToken).ConfigureAwait(false);
            Expect.That(found.All(count => count is 0 or Passages), $"searches that find all {Passages} passages or none", string.Join(", ", found));
            Expect.Equal(0, await CountAsync(version).ConfigureAwait(false), "passages found after the removal");
        }

        async Task<int> RemoveAsync(ResourceVersion version)
        {
            await index.RemoveAsync(version, cancellationToken).ConfigureAwait(false);
            return 0;
        }

        async Task<int> CountAsync(ResourceVersion version)
        {
            var result = await AskAsync(index, [version], cancellationToken).ConfigureAwait(false);
            Expect.Equal(
                result.Evidence.Count == 0,
                SamplePassages.Names(result, version),
                "whether the version is named in the warnings, as it is when it is missing");
            return result.Evidence.Count;
        }
    }

    private static async Task ListAsync_SeveralTenants_InOrder(IPassageIndex index, CancellationToken cancellationToken)
    {
        ResourceVersion[] versions =
        [
            SamplePassages.Version("b", 10), SamplePassages.Version("a", tenant: SampleValues.Ben), SamplePassages.Version("b", 9), SamplePassages.Version("C"),
            SamplePassages.Version("z", tenant: default(TenantId)), SamplePassages.Version("a"),
        ];
        await WriteAsync(index, cancellationToken, versions).ConfigureAwait(false);
        Expect.Sequence(versions.Order(), await index.ListAsync(cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false), "versions listed");
    }

    private static async Task Members_CancelledBefore_Throw(IPassageIndex index, CancellationToken cancellationToken)
    {
        var version = SamplePassages.Version("shop");
        await WriteAsync(index, cancellationToken, version).ConfigureAwait(false);
        await Expect.CancelledAsync(token => index.WriteAsync(version, null, SamplePassages.WithoutVectors(), token), "WriteAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => index.RemoveAsync(version, token), "RemoveAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => index.ListAsync(token).CountAsync(CancellationToken.None).AsTask(), "ListAsync").ConfigureAwait(false);
    }

    private static async Task WriteAsync(IPassageIndex index, CancellationToken cancellationToken, params ResourceVersion[] versions)
    {
        foreach (var version in versions)
        {
            await index.WriteAsync(
                version, null, SamplePassages.WithoutVectors(SamplePassages.Of(version, "A kettle.")), cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task<RetrievalResult> AskAsync(IPassageIndex index, ResourceVersion[] versions, CancellationToken cancellationToken) =>
        index.RetrieveAsync(new RetrievalQuery { Versions = versions, Text = "kettle", Limit = 1_000 }, cancellationToken);
}
