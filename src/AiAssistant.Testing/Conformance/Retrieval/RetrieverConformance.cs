using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Testing.Conformance;

/// <summary>
/// What every <see cref="IRetriever"/> must get right: only the versions named, tenants apart, a steady order, limits, passages whole. How well it finds is
/// not checked here: only that a question with a word of one passage alone finds that passage.
/// </summary>
public static class RetrieverConformance
{
    private const string OnlyNamed = "Only passages of the versions named in the query are returned, and they name their tenant (S35).";
    private const string Order = "Order: best first; ties by passage id; the same query on the same versions gives the same list.";
    private const string Missing = "A version that does not exist (any more) is left out and named in RetrievalResult.Warnings.";

    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a retriever that knows no passages; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<RetrieverFixture>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return new CaseList<RetrieverFixture>(createAsync)
            .Add("RetrieveAsync finds the passages that fit best.", RetrieveAsync_WordOfOnePassage_FoundFirst)
            .Add("Passages come back as they were taught: text, title, source, kind, language and fields.", RetrieveAsync_EveryFieldOfAPassage_ComesBack)
            .Add(OnlyNamed, RetrieveAsync_SomeVersionsNamed_ThoseAlone)
            .Add(OnlyNamed, RetrieveAsync_SameIdOfAnotherTenant_NeverFound)
            .Add("RetrievalQuery.Versions: an empty list finds nothing.", RetrieveAsync_NoVersionNamed_Empty)
            .Add("RetrievalQuery.Versions: searched as if they were one; their order does not matter, nor that one comes twice.",
                RetrieveAsync_VersionsInAnyOrder_SameList)
            .Add(Missing, RetrieveAsync_UnknownVersion_LeftOutAndNamed)
            .Add(Order, RetrieveAsync_EqualPassages_ByPassageId)
            .Add(Order, RetrieveAsync_Again_SameList)
            .Add("RetrieveAsync may be called at once from any thread.", RetrieveAsync_AtOnce_SameList)
            .Add("RetrievalQuery.Limit: so many passages at the most; ranks count from 1.", RetrieveAsync_Limit_AtMostSoMany)
            .Add("RetrievalQuery.Text: retrievers use at most the first 8,192 characters.", RetrieveAsync_VeryLongQuestion_HeadCounts)
            .Add("ArgumentException: the query has neither text nor vector, or its limit is below 1.", RetrieveAsync_Misuse_ArgumentException)
            .Add("A cancelled call ends with OperationCanceledException.", RetrieveAsync_CancelledBefore_Throws)
            .Cases;
    }

    private static async Task RetrieveAsync_WordOfOnePassage_FoundFirst(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var version = SamplePassages.Version("shop");
        await fixture.AddAsync(
            version,
            SamplePassages.Of(version, "A blue kettle.", "A wooden chair.", "A red bicycle."),
            cancellationToken).ConfigureAwait(false);
        var result = await AskAsync(fixture, "bicycle", cancellationToken, version).ConfigureAwait(false);
        Expect.Equal(new PassageId(version, 2), SamplePassages.BestOf(result), "the best passage");
    }

    private static async Task RetrieveAsync_EveryFieldOfAPassage_ComesBack(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var version = SamplePassages.Version("shop");
        var passage = SamplePassages.Full(version, "kettle");
        await fixture.AddAsync(version, [passage], cancellationToken).ConfigureAwait(false);
        var result = await AskAsync(fixture, "kettle", cancellationToken, version).ConfigureAwait(false);
        Expect.Equal(1, result.Evidence.Count, "passages found");
        Expect.Alike(passage, result.Evidence[0].Passage, ConformanceJson.Default.Passage, "the passage");
    }

    private static async Task RetrieveAsync_SomeVersionsNamed_ThoseAlone(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var old = SamplePassages.Version("shop");
        var current = SamplePassages.Version("shop", 2);
        var offers = SamplePassages.Version("offers");
        foreach (var version in (ResourceVersion[])[old, current, offers])
        {
            await fixture.AddAsync(version, SamplePassages.Of(version, "A kettle."), cancellationToken).ConfigureAwait(false);
        }

        await ExpectVersionsAsync(fixture, cancellationToken, current).ConfigureAwait(false);
        await ExpectVersionsAsync(fixture, cancellationToken, offers, current).ConfigureAwait(false);
    }

    private static async Task RetrieveAsync_SameIdOfAnotherTenant_NeverFound(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var anna = SamplePassages.Version("shop");
        var ben = SamplePassages.Version("shop", tenant: SampleValues.Ben);
        await fixture.AddAsync(anna, SamplePassages.Of(anna, "A kettle."), cancellationToken).ConfigureAwait(false);
        await fixture.AddAsync(ben, SamplePassages.Of(ben, "A kettle."), cancellationToken).ConfigureAwait(false);
        await ExpectVersionsAsync(fixture, cancellationToken, anna).ConfigureAwait(false);
        await ExpectVersionsAsync(fixture, cancellationToken, ben).ConfigureAwait(false);
    }

    private static async Task RetrieveAsync_NoVersionNamed_Empty(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var version = SamplePassages.Version("shop");
        await fixture.AddAsync(version, SamplePassages.Of(version, "A kettle."), cancellationToken).ConfigureAwait(false);
        Expect.Equal(0, (await AskAsync(fixture, "kettle", cancellationToken).ConfigureAwait(false)).Evidence.Count, "passages found in no version");
    }

    private static async Task RetrieveAsync_VersionsInAnyOrder_SameList(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var versions = await AddSeveralAsync(fixture, cancellationToken).ConfigureAwait(false);
        var result = await AskAsync(fixture, "blue kettle", cancellationToken, versions).ConfigureAwait(false);
        ExpectOrder(result);
        var reversed = await AskAsync(fixture, "blue kettle", cancellationToken, [.. versions.Reverse(), versions[0]]).ConfigureAwait(false);
        Expect.Sequence(Ids(result), Ids(reversed), "the passages when the versions are named in another order and one twice");
    }

    private static async Task RetrieveAsync_UnknownVersion_LeftOutAndNamed(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var version = SamplePassages.Version("shop");
        var gone = SamplePassages.Version("gone", 7);
        await fixture.AddAsync(version, SamplePassages.Of(version, "A kettle."), cancellationToken).ConfigureAwait(false);
        var result = await AskAsync(fixture, "kettle", cancellationToken, gone, version).ConfigureAwait(false);
        Expect.Sequence([new PassageId(version, 0)], Ids(result), "passages of the version that exists");
        Expect.That(SamplePassages.Names(result, gone), $"a warning with '{gone}' among its arguments", string.Join(", ", result.Warnings));
        Expect.Equal(
            0,
            (await AskAsync(fixture, "kettle", cancellationToken, gone).ConfigureAwait(false)).Evidence.Count,
            "passages of the version that does not exist");
    }

    private static async Task RetrieveAsync_EqualPassages_ByPassageId(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var versions = await AddSeveralAsync(fixture, cancellationToken).ConfigureAwait(false);
        ExpectOrder(await AskAsync(fixture, "kettle", cancellationToken, versions).ConfigureAwait(false));
    }

    private static async Task RetrieveAsync_Again_SameList(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var versions = await AddSeveralAsync(fixture, cancellationToken).ConfigureAwait(false);
        var first = await AskAsync(fixture, "blue kettle", cancellationToken, versions).ConfigureAwait(false);
        for (var i = 0; i < 10; i++)
        {
            Expect.Sequence(
                Ids(first),
                Ids(await AskAsync(fixture, "blue kettle", cancellationToken, versions).ConfigureAwait(false)),
                "the passages when asked again");
        }
    }

    private static async Task RetrieveAsync_AtOnce_SameList(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var versions = await AddSeveralAsync(fixture, cancellationToken).ConfigureAwait(false);
        var results = await Contenders.RunAsync(_ => AskAsync(fixture, "blue kettle", cancellationToken, versions), cancellationToken).ConfigureAwait(false);
        foreach (var result in results)
        {
            Expect.Sequence(Ids(results[0]), Ids(result), "the passages for the same question asked at once");
        }
    }

    private static async Task RetrieveAsync_Limit_AtMostSoMany(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var version = SamplePassages.Version("shop");
        await fixture.AddAsync(version, SamplePassages.Of(version, [.. Enumerable.Repeat("A kettle.", 20)]), cancellationToken).ConfigureAwait(false);
        foreach (var limit in (int[])[1, 7])
        {
            var query = new RetrievalQuery { Versions = [version], Text = "kettle", Limit = limit };
            var result = await fixture.Retriever.RetrieveAsync(query, cancellationToken).ConfigureAwait(false);
            Expect.Sequence(
                Enumerable.Range(1, limit),
                result.Evidence.Select(evidence => evidence.Rank),
                $"ranks when {limit} of 20 equal passages are asked for");
        }
    }

    private static async Task RetrieveAsync_VeryLongQuestion_HeadCounts(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var version = SamplePassages.Version("shop");
        await fixture.AddAsync(version, SamplePassages.Of(version, "A blue kettle.", "A wooden chair."), cancellationToken).ConfigureAwait(false);
        var result = await AskAsync(fixture, $"kettle {new string(' ', 100_000)} chair", cancellationToken, version).ConfigureAwait(false);
        Expect.Equal(new PassageId(version, 0), SamplePassages.BestOf(result), "the best passage for the question's head");
    }

    private static async Task RetrieveAsync_Misuse_ArgumentException(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var version = SamplePassages.Version("shop");
        await fixture.AddAsync(version, SamplePassages.Of(version, "A kettle."), cancellationToken).ConfigureAwait(false);
        var query = new RetrievalQuery { Versions = [version], Text = "kettle" };
        await ExpectMisuseAsync(query with { Text = null }, "a query with neither text nor vector").ConfigureAwait(false);
        await ExpectMisuseAsync(query with { Limit = 0 }, "a query with the limit 0").ConfigureAwait(false);

        Task ExpectMisuseAsync(RetrievalQuery faulty, string what) =>
            Expect.ThrowsAsync<ArgumentException>(() => fixture.Retriever.RetrieveAsync(faulty, cancellationToken), what);
    }

    private static async Task RetrieveAsync_CancelledBefore_Throws(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        var version = SamplePassages.Version("shop");
        await fixture.AddAsync(version, SamplePassages.Of(version, "A kettle."), cancellationToken).ConfigureAwait(false);
        await Expect.CancelledAsync(token => AskAsync(fixture, "kettle", token, version), "RetrieveAsync").ConfigureAwait(false);
    }

    private static async Task<ResourceVersion[]> AddSeveralAsync(RetrieverFixture fixture, CancellationToken cancellationToken)
    {
        ResourceVersion[] versions = [SamplePassages.Version("b"), SamplePassages.Version("a", 2), SamplePassages.Version("a", 10)];
        foreach (var version in versions)
        {
            await fixture.AddAsync(
                version,
                SamplePassages.Of(version, "A kettle.", "A blue kettle.", "A kettle.", "A kettle."),
                cancellationToken).ConfigureAwait(false);
        }

        return versions;
    }

    private static async Task ExpectVersionsAsync(RetrieverFixture fixture, CancellationToken cancellationToken, params ResourceVersion[] versions)
    {
        var result = await AskAsync(fixture, "kettle", cancellationToken, versions).ConfigureAwait(false);
        Expect.Sequence(versions.Order(), result.Evidence.Select(evidence => evidence.Passage.Id.Version).Order(), "versions of the passages found");
    }

    private static void ExpectOrder(RetrievalResult result)
    {
        Expect.That(result.Evidence.Count > 1, "several passages", $"{result.Evidence.Count}");
        foreach (var (better, worse) in result.Evidence.Zip(result.Evidence.Skip(1)))
        {
            var inOrder = better.Score > worse.Score || (better.Score.Equals(worse.Score) && better.Passage.Id < worse.Passage.Id);
            Expect.That(
                inOrder,
                "passages by score, equal ones by id",
                $"{better.Passage.Id} with {better.Score} before {worse.Passage.Id} with {worse.Score}");
        }
    }

    private static IEnumerable<PassageId> Ids(RetrievalResult result) => result.Evidence.Select(evidence => evidence.Passage.Id);

    private static Task<RetrievalResult> AskAsync(RetrieverFixture fixture, string text, CancellationToken cancellationToken,
        params ResourceVersion[] versions) =>
        fixture.Retriever.RetrieveAsync(new RetrievalQuery { Versions = versions, Text = text, Limit = 50 }, cancellationToken);
}
