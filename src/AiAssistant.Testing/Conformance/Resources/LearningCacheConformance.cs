using AiAssistant.Resources;

namespace AiAssistant.Testing.Conformance;

/// <summary>
/// What every <see cref="ILearningCache"/> must get right: values byte for byte, resources and tenants apart, removal of a resource's values and no other's.
/// </summary>
public static class LearningCacheConformance
{
    private static readonly ResourceId Book = new(SampleValues.Anna, "book");
    private static readonly byte[] Value = [0, 1, 2, 0, 255];

    /// <summary>Lists the cases. Nothing is asked to survive a crash: what is lost is made again.</summary>
    /// <param name="create">Makes a fresh, empty cache with room for 2 MiB at the least; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<ILearningCache> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return List(StoreCases.For(create));
    }

    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a fresh, empty cache with room for 2 MiB at the least; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<StoreFixture<ILearningCache>>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return List(new CaseList<StoreFixture<ILearningCache>>(createAsync));
    }

    private static IReadOnlyList<ConformanceCase> List(CaseList<StoreFixture<ILearningCache>> cases) => cases
        .Add("FindAsync gives null when nothing was ever written.", FindAsync_NeverWritten_Null)
        .Add("FindAsync gives the bytes that were written, also none at all and a megabyte.", FindAsync_Written_SameBytes)
        .Add("WriteAsync keeps a copy: what the caller does with its bytes afterwards changes nothing.", WriteAsync_BytesChangedAfterwards_CopyKept)
        .Add("WriteAsync puts a value in the place of the one before.", WriteAsync_KeyTwice_LastWins)
        .Add("A value belongs to one key of one resource of one tenant, compared ordinally.", FindAsync_OtherNames_Null)
        .Add("RemoveAsync removes all that the resource has, and nothing of others.", RemoveAsync_OneResource_OthersKept)
        .Add("RemoveAsync of a resource without values does nothing.", RemoveAsync_NothingThere_Nothing)
        .Add("Of writers at once one wins whole.", WriteAsync_ManyAtOnce_OneWinsWhole)
        .Add("A cancelled call ends with OperationCanceledException.", Members_CancelledBefore_Throw)
        .Cases;

    private static async Task FindAsync_NeverWritten_Null(ILearningCache cache, CancellationToken cancellationToken) =>
        await ExpectNoneAsync(cache, Book, "k", cancellationToken).ConfigureAwait(false);

    private static async Task FindAsync_Written_SameBytes(ILearningCache cache, CancellationToken cancellationToken)
    {
        byte[][] values = [Value, [], [.. Enumerable.Range(0, 1 << 20).Select(static i => (byte)(i * 31))]];
        foreach (var value in values)
        {
            var key = $"paraphrases/{new string('a', 180)}/{value.Length}";
            await cache.WriteAsync(Book, key, value, cancellationToken).ConfigureAwait(false);
            await ExpectAsync(cache, Book, key, value, $"the value of {value.Length} bytes", cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync_BytesChangedAfterwards_CopyKept(ILearningCache cache, CancellationToken cancellationToken)
    {
        byte[] own = [.. Value];
        await cache.WriteAsync(Book, "k", own, cancellationToken).ConfigureAwait(false);
        own[0] = 77;
        await ExpectAsync(cache, Book, "k", Value, "the value after the caller changed its own bytes", cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_KeyTwice_LastWins(ILearningCache cache, CancellationToken cancellationToken)
    {
        await cache.WriteAsync(Book, "k", Value, cancellationToken).ConfigureAwait(false);
        await cache.WriteAsync(Book, "k", new byte[] { 9 }, cancellationToken).ConfigureAwait(false);
        await ExpectAsync(cache, Book, "k", [9], "the value that was written last", cancellationToken).ConfigureAwait(false);
    }

    private static async Task FindAsync_OtherNames_Null(ILearningCache cache, CancellationToken cancellationToken)
    {
        await cache.WriteAsync(Book, "k", Value, cancellationToken).ConfigureAwait(false);
        (ResourceId Resource, string Key)[] others =
        [
            (Book, "K"), (Book, "k-"), (Book, "k/"), (new ResourceId(SampleValues.Ben, "book"), "k"), (new ResourceId(default, "book"), "k"),
            (new ResourceId(SampleValues.Anna, "Book"), "k"), (new ResourceId(SampleValues.Anna, "book-2"), "k"),
        ];
        foreach (var (resource, key) in others)
        {
            await ExpectNoneAsync(cache, resource, key, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task RemoveAsync_OneResource_OthersKept(ILearningCache cache, CancellationToken cancellationToken)
    {
        ResourceId[] others = [new(SampleValues.Ben, "book"), new(SampleValues.Anna, "book-2"), new(SampleValues.Anna, "Book")];
        foreach (var resource in others.Prepend(Book))
        {
            await cache.WriteAsync(resource, "k", Value, cancellationToken).ConfigureAwait(false);
        }

        await cache.WriteAsync(Book, "another", Value, cancellationToken).ConfigureAwait(false);
        await cache.RemoveAsync(Book, cancellationToken).ConfigureAwait(false);
        foreach (var key in new[] { "k", "another" })
        {
            await ExpectNoneAsync(cache, Book, key, cancellationToken).ConfigureAwait(false);
        }

        foreach (var other in others)
        {
            await ExpectAsync(cache, other, "k", Value, $"the value of {other.Tenant}/{other}, when another was removed", cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task RemoveAsync_NothingThere_Nothing(ILearningCache cache, CancellationToken cancellationToken) =>
        cache.RemoveAsync(Book, cancellationToken);

    private static async Task WriteAsync_ManyAtOnce_OneWinsWhole(ILearningCache cache, CancellationToken cancellationToken)
    {
        await Contenders.RunAsync(
            async i =>
            {
                await cache.WriteAsync(Book, "k", Enumerable.Repeat((byte)i, 5_000).ToArray(), cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        var found = await cache.FindAsync(Book, "k", cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            (5_000, 1), found is { } value ? (value.Length, value.ToArray().Distinct().Count()) : default, "the length of the value, and of how many writers it is");
    }

    private static async Task Members_CancelledBefore_Throw(ILearningCache cache, CancellationToken cancellationToken)
    {
        await cache.WriteAsync(Book, "k", Value, cancellationToken).ConfigureAwait(false);
        await Expect.CancelledAsync(token => cache.FindAsync(Book, "k", token), "FindAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => cache.WriteAsync(Book, "k", Value, token), "WriteAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => cache.RemoveAsync(Book, token), "RemoveAsync").ConfigureAwait(false);
    }

    private static async Task ExpectAsync(ILearningCache cache, ResourceId resource, string key, byte[] value, string what, CancellationToken cancellationToken)
    {
        var found = await cache.FindAsync(resource, key, cancellationToken).ConfigureAwait(false);
        Expect.That(found is { } bytes && bytes.Span.SequenceEqual(value), what, found is { } other ? $"other {other.Length} bytes" : "null");
    }

    private static async Task ExpectNoneAsync(ILearningCache cache, ResourceId resource, string key, CancellationToken cancellationToken)
    {
        var found = await cache.FindAsync(resource, key, cancellationToken).ConfigureAwait(false);
        Expect.That(found is null, $"nothing under the key \"{key}\" of {resource.Tenant}/{resource}", $"{found?.Length} bytes");
    }
}
