namespace AiAssistant.Testing.Conformance;

/// <summary>A fresh and empty store for one case.</summary>
/// <typeparam name="TStore">The seam, such as <see cref="Resources.IResourceStore"/>.</typeparam>
public sealed class StoreFixture<TStore> : ConformanceFixture
    where TStore : class
{
    /// <summary>Creates a fixture.</summary>
    /// <param name="store">The store; holds nothing yet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public StoreFixture(TStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        Store = store;
    }

    /// <summary>The store.</summary>
    public TStore Store { get; private set; }

    /// <summary>
    /// Closes the store as a crash would and opens it again on what it kept. Null (the default) for a store whose promise ends with its process: durability is
    /// then not checked.
    /// </summary>
    public Func<CancellationToken, Task<TStore>>? ReopenAsync { get; init; }

    private protected override object Subject => Store;

    internal async Task<TStore> ReopenStoreAsync(CancellationToken cancellationToken) => Store = await ReopenAsync!(cancellationToken).ConfigureAwait(false);
}
