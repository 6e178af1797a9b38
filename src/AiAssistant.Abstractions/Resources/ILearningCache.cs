namespace AiAssistant.Resources;

/// <summary>Keeps what learning paid for, such as a chat model's paraphrases, so that what has not changed is not paid for again.</summary>
/// <remarks>
/// <para>
/// Thread-safety: members may be called at once from any thread, and, when the cache is shared, from any process; of two writes at once one wins whole.
/// </para>
/// <para>Tenants: a value belongs to a resource, and so to its tenant; nothing is given for another resource.</para>
/// <para>Durability: none is promised. What is lost, or what a cache with bounded room forgets, is made again.</para>
/// <para>
/// Failures: <see cref="AiAssistantException"/>. Learning then goes on as if there were nothing, after some of them without the cache; only the removal for a
/// deleted resource is tried again.
/// </para>
/// </remarks>
public interface ILearningCache
{
    /// <summary>Finds a value.</summary>
    /// <param name="resource">Whose it is.</param>
    /// <param name="key">Names it within the resource: 1 to 200 letters, digits and signs of ASCII ('!' to '~', so no space), compared ordinally.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The bytes last written, which may be none at all; null when there is no value.</returns>
    /// <exception cref="ArgumentException">The key is empty, or, if the cache looks at it, none that the rule allows.</exception>
    /// <exception cref="AiAssistantException">The cache failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled by <paramref name="cancellationToken"/>.</exception>
    Task<ReadOnlyMemory<byte>?> FindAsync(ResourceId resource, string key, CancellationToken cancellationToken = default);

    /// <summary>Writes a value over the one that is there.</summary>
    /// <param name="resource">Whose it is.</param>
    /// <param name="key">Names it within the resource: 1 to 200 letters, digits and signs of ASCII ('!' to '~', so no space), compared ordinally.</param>
    /// <param name="value">The bytes, at most 1 MiB; not kept by reference.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been written or not.</param>
    /// <exception cref="ArgumentException">The key is empty, or, if the cache looks at it, none that the rule allows.</exception>
    /// <exception cref="AiAssistantException">The cache failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled by <paramref name="cancellationToken"/>.</exception>
    Task WriteAsync(ResourceId resource, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default);

    /// <summary>Removes all that a resource has; does nothing when it has nothing.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Cancels the call; some may then be removed.</param>
    /// <exception cref="AiAssistantException">The cache failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled by <paramref name="cancellationToken"/>.</exception>
    Task RemoveAsync(ResourceId resource, CancellationToken cancellationToken = default);
}
