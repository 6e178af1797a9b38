using AiAssistant.Answering;

namespace AiAssistant.InMemory;

/// <summary>Counts usage as long as the process lives. Keys to which nothing was added for <see cref="KeptDays"/> days are forgotten.</summary>
internal sealed class InMemoryUsageStore(TimeProvider time) : IUsageStore
{
    // The least that the contract asks for: long after a ticket is forgotten.
    private const int KeptDays = 100;
    private const int AdditionsPerSweep = 1_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<UsageKey, (ModelUsage Total, DateTimeOffset AddedAt)> _totals = [];
    private int _additions;

    public Task<IReadOnlyList<ModelUsage>> AddAsync(IReadOnlyList<UsageKey> keys, ModelUsage usage, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        var now = time.GetUtcNow();
        var totals = new ModelUsage[keys.Count];
        lock (_gate)
        {
            if (++_additions % AdditionsPerSweep == 0)
            {
                Sweep(now.AddDays(-KeptDays));
            }

            for (var i = 0; i < keys.Count; i++)
            {
                totals[i] = _totals.GetValueOrDefault(keys[i]).Total + usage;
                _totals[keys[i]] = (totals[i], now);
            }
        }

        return Task.FromResult<IReadOnlyList<ModelUsage>>(totals);
    }

    public Task<ModelUsage> ReadAsync(UsageKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(_totals.GetValueOrDefault(key).Total);
        }
    }

    private void Sweep(DateTimeOffset before)
    {
        foreach (var key in _totals.Where(pair => pair.Value.AddedAt < before).Select(static pair => pair.Key).ToList())
        {
            _totals.Remove(key);
        }
    }
}
