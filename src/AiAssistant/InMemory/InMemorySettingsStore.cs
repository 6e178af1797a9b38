using System.Collections.Concurrent;
using System.Collections.Frozen;
using AiAssistant.Workflows;

namespace AiAssistant.InMemory;

/// <summary>Keeps settings as long as the process lives.</summary>
internal sealed class InMemorySettingsStore : ISettingsStore
{
    private static readonly TenantSettings Defaults = new();

    private readonly ConcurrentDictionary<TenantId, TenantSettings> _settings = new();
    private readonly Lock _writing = new();

    public Task<TenantSettings> ReadAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Find(tenant));
    }

    public Task<WriteResult> WriteAsync(TenantId tenant, TenantSettings settings, long expectedRevision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_writing)
        {
            var revision = Find(tenant).Revision;
            if (revision != expectedRevision)
            {
                return Task.FromResult(new WriteResult(WriteStatus.Conflict, revision));
            }

            // A copy: the caller's collections may change later.
            _settings[tenant] = settings with
            {
                Languages = [.. settings.Languages],
                Channels = settings.Channels.ToFrozenDictionary(StringComparer.Ordinal),
                Calendars = settings.Calendars.ToFrozenDictionary(StringComparer.Ordinal),
                Revision = revision + 1,
            };
            return Task.FromResult(new WriteResult(WriteStatus.Written, revision + 1));
        }
    }

    private TenantSettings Find(TenantId tenant) => _settings.GetValueOrDefault(tenant, Defaults);
}
