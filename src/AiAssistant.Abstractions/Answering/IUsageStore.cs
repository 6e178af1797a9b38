namespace AiAssistant.Answering;

/// <summary>Counts what is asked of the chat model, so that budgets hold across runs and processes.</summary>
/// <remarks>
/// <para>Thread-safety: members may be called at once from any thread, and, when the store is shared, from any process.</para>
/// <para>Tenants: a key names its tenant; usage of one is never counted for another.</para>
/// <para>
/// Durability: a crash may lose the last seconds. A store may forget a key to which nothing was added for 100 days.
/// </para>
/// <para>Failures: <see cref="AiAssistantException"/>. Where a budget is set and cannot be checked the model is not called; without one the call is made.</para>
/// </remarks>
public interface IUsageStore
{
    /// <summary>Adds usage to several keys as one step: another caller sees all of it or nothing.</summary>
    /// <param name="keys">The keys; each once.</param>
    /// <param name="usage">What to add; negative numbers take back what was added before.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been added or not.</param>
    /// <returns>The totals just after this addition, in the order of the keys: of two callers at once, one sees the other's addition.</returns>
    Task<IReadOnlyList<ModelUsage>> AddAsync(IReadOnlyList<UsageKey> keys, ModelUsage usage, CancellationToken cancellationToken = default);

    /// <summary>Reads the total of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The total; zero when nothing was ever added.</returns>
    Task<ModelUsage> ReadAsync(UsageKey key, CancellationToken cancellationToken = default);
}
