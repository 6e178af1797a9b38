using System.Runtime.CompilerServices;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about versions that are written whole or not at all.</summary>
internal static class IndexWrites
{
    private const string Atomic = "A version can be searched once WriteAsync has returned, whole; before that, and after a failed write, it does not exist.";
    private const string Misfit = "ArgumentException: a passage's id does not fit; nothing is kept then.";

    private static readonly ResourceVersion Version = SamplePassages.Version("shop");

    public static void AddTo(CaseList<StoreFixture<IPassageIndex>> cases) => cases
        .Add("WriteAsync gives how many passages were written; all of them can be found.", WriteAsync_Returned_FoundWhole)
        .Add(Atomic, WriteAsync_UnderWay_NotThereYet)
        .Add(Atomic, WriteAsync_PassagesFail_NothingKept)
        .Add("Cancelling a write: nothing is kept then.", WriteAsync_CancelledMeanwhile_NothingKept)
        .Add("A version that is there already is replaced.", WriteAsync_SameVersionAgain_Replaced)
        .Add("A version that is there already is replaced only when the write has returned: a failed one leaves it as it was.",
            WriteAsync_SameVersionAgainFails_FirstKept)
        .Add("A version without passages exists: it finds nothing and is not missing.", WriteAsync_NoPassages_EmptyVersion)
        .Add(Misfit, WriteAsync_OrdinalsWithAGap_ArgumentException)
        .Add(Misfit, WriteAsync_PassageOfAnotherVersion_ArgumentException)
        .Add("Members may be called at once from any thread: each version is whole.", WriteAsync_ManyVersionsAtOnce_EachWhole)
        .AddDurable("A version whose write has returned survives a crash.", Reopened_AfterAWrite_FoundWhole);

    private static async Task WriteAsync_Returned_FoundWhole(IPassageIndex index, CancellationToken cancellationToken)
    {
        var passages = SamplePassages.Of(Version, [.. Enumerable.Repeat("A kettle.", 300)]);
        Expect.Equal(
            300,
            await index.WriteAsync(Version, null, SamplePassages.WithoutVectors(passages), cancellationToken).ConfigureAwait(false),
            "passages written");
        await ExpectFoundAsync(index, Version, 300, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_UnderWay_NotThereYet(IPassageIndex index, CancellationToken cancellationToken)
    {
        var given = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var write = index.WriteAsync(Version, null, PausedAsync(), cancellationToken);
        await given.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ExpectMissingAsync(index, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            goOn.SetResult();
            await write.ConfigureAwait(false);
        }

        await ExpectFoundAsync(index, Version, 200, cancellationToken).ConfigureAwait(false);

        async IAsyncEnumerable<EmbeddedPassage> PausedAsync()
        {
            foreach (var passage in SamplePassages.Of(Version, [.. Enumerable.Repeat("A kettle.", 200)]))
            {
                if (passage.Id.Ordinal == 100)
                {
                    given.SetResult();
                    await goOn.Task.ConfigureAwait(false);
                }

                yield return new EmbeddedPassage(passage, default);
            }
        }
    }

    private static async Task WriteAsync_PassagesFail_NothingKept(IPassageIndex index, CancellationToken cancellationToken)
    {
        await Expect.ThrowsAsync<Exception>(
            () => index.WriteAsync(Version, null, FailingAsync(Version), cancellationToken),
            "a write whose passages fail").ConfigureAwait(false);
        await ExpectMissingAsync(index, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_CancelledMeanwhile_NothingKept(IPassageIndex index, CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Expect.ThrowsAsync<OperationCanceledException>(
            () => index.WriteAsync(Version, null, CancellingAsync(cancellation, cancellation.Token), cancellation.Token),
                "a write that is cancelled").ConfigureAwait(false);
        await ExpectMissingAsync(index, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_SameVersionAgain_Replaced(IPassageIndex index, CancellationToken cancellationToken)
    {
        await WriteAsync(index, Version, 3, cancellationToken).ConfigureAwait(false);
        await WriteAsync(index, Version, 2, cancellationToken).ConfigureAwait(false);
        await ExpectFoundAsync(index, Version, 2, cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, await index.ListAsync(cancellationToken).CountAsync(cancellationToken).ConfigureAwait(false), "versions listed");
    }

    private static async Task WriteAsync_SameVersionAgainFails_FirstKept(IPassageIndex index, CancellationToken cancellationToken)
    {
        await WriteAsync(index, Version, 3, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<Exception>(
            () => index.WriteAsync(Version, null, FailingAsync(Version), cancellationToken),
            "a write whose passages fail").ConfigureAwait(false);
        await ExpectFoundAsync(index, Version, 3, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_NoPassages_EmptyVersion(IPassageIndex index, CancellationToken cancellationToken)
    {
        Expect.Equal(0, await index.WriteAsync(Version, null, SamplePassages.WithoutVectors(), cancellationToken).ConfigureAwait(false), "passages written");
        await ExpectFoundAsync(index, Version, 0, cancellationToken).ConfigureAwait(false);
        Expect.Sequence([Version], await index.ListAsync(cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false), "versions listed");
    }

    private static async Task WriteAsync_OrdinalsWithAGap_ArgumentException(IPassageIndex index, CancellationToken cancellationToken)
    {
        await ExpectMisfitAsync(
            index, cancellationToken, SamplePassages.Of(Version, 0, "A kettle.", "a"), SamplePassages.Of(Version, 2, "A kettle.", "b")).ConfigureAwait(false);
        await ExpectMisfitAsync(
            index, cancellationToken, SamplePassages.Of(Version, 0, "A kettle.", "a"), SamplePassages.Of(Version, 0, "A kettle.", "b")).ConfigureAwait(false);
    }

    private static Task WriteAsync_PassageOfAnotherVersion_ArgumentException(IPassageIndex index, CancellationToken cancellationToken) =>
        ExpectMisfitAsync(
            index, cancellationToken, SamplePassages.Of(Version, 0, "A kettle.", "a"),
                SamplePassages.Of(SamplePassages.Version("shop", 2), 1, "A kettle.", "b"));

    private static async Task WriteAsync_ManyVersionsAtOnce_EachWhole(IPassageIndex index, CancellationToken cancellationToken)
    {
        await Contenders.RunAsync(
            i => WriteAsync(index, SamplePassages.Version("shop", i + 1), i + 1, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        for (var number = 1; number <= Contenders.Count; number++)
        {
            await ExpectFoundAsync(index, SamplePassages.Version("shop", number), number, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task Reopened_AfterAWrite_FoundWhole(StoreFixture<IPassageIndex> fixture, CancellationToken cancellationToken)
    {
        await WriteAsync(fixture.Store, Version, 3, cancellationToken).ConfigureAwait(false);
        var removed = SamplePassages.Version("shop", 2);
        await WriteAsync(fixture.Store, removed, 2, cancellationToken).ConfigureAwait(false);
        await fixture.Store.RemoveAsync(removed, cancellationToken).ConfigureAwait(false);
        var index = await fixture.ReopenStoreAsync(cancellationToken).ConfigureAwait(false);
        await ExpectFoundAsync(index, Version, 3, cancellationToken).ConfigureAwait(false);
        Expect.Sequence([Version], await index.ListAsync(cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false), "versions listed");
    }

    private static Task<int> WriteAsync(IPassageIndex index, ResourceVersion version, int passages, CancellationToken cancellationToken) =>
        index.WriteAsync(
            version, null, SamplePassages.WithoutVectors(SamplePassages.Of(version, [.. Enumerable.Repeat("A kettle.", passages)])), cancellationToken);

    private static async Task ExpectMisfitAsync(IPassageIndex index, CancellationToken cancellationToken, params Passage[] passages)
    {
        await Expect.ThrowsAsync<ArgumentException>(
            () => index.WriteAsync(Version, null, SamplePassages.WithoutVectors(passages), cancellationToken),
            $"a write of {Version} with {string.Join(", ", passages.Select(passage => passage.Id))}").ConfigureAwait(false);
        await ExpectMissingAsync(index, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ExpectFoundAsync(IPassageIndex index, ResourceVersion version, int passages, CancellationToken cancellationToken)
    {
        var result = await index.RetrieveAsync(
            new RetrievalQuery { Versions = [version], Text = "kettle", Limit = 1_000 },
            cancellationToken).ConfigureAwait(false);
        Expect.Sequence(Enumerable.Range(0, passages), result.Evidence.Select(evidence => evidence.Passage.Id.Ordinal), $"passages found in {version}");
        Expect.That(!SamplePassages.Names(result, version), $"no warning about {version}", string.Join(", ", result.Warnings));
    }

    private static async Task ExpectMissingAsync(IPassageIndex index, CancellationToken cancellationToken)
    {
        var result = await index.RetrieveAsync(new RetrievalQuery { Versions = [Version], Text = "kettle" }, cancellationToken).ConfigureAwait(false);
        Expect.Equal(0, result.Evidence.Count, "passages found in a version that does not exist");
        Expect.That(SamplePassages.Names(result, Version), $"a warning with '{Version}' among its arguments", string.Join(", ", result.Warnings));
        Expect.Equal(0, await index.ListAsync(cancellationToken).CountAsync(cancellationToken).ConfigureAwait(false), "versions listed");
    }

    private static async IAsyncEnumerable<EmbeddedPassage> FailingAsync(ResourceVersion version)
    {
        await foreach (var passage in SamplePassages.WithoutVectors(SamplePassages.Of(version, "A kettle.", "A kettle.")).ConfigureAwait(false))
        {
            yield return passage;
        }

        throw new InvalidDataException("The passages fail, as the case wants it.");
    }

    private static async IAsyncEnumerable<EmbeddedPassage> CancellingAsync(CancellationTokenSource cancellation,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new EmbeddedPassage(SamplePassages.Of(Version, 0, "A kettle.", "a"), default);
        await cancellation.CancelAsync().ConfigureAwait(false);
        yield return new EmbeddedPassage(SamplePassages.Of(Version, 1, "A kettle.", "b"), default);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
