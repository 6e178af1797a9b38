using AiAssistant.Workflows;

namespace AiAssistant.Tests.Answering.Paraphrasing;

internal sealed class UnreachableSettingsStore : ISettingsStore
{
    public int Calls { get; private set; }

    public Task<TenantSettings> ReadAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        Calls++;
        throw new AiAssistantException("No settings.");
    }

    public Task<WriteResult> WriteAsync(TenantId tenant, TenantSettings settings, long expectedRevision, CancellationToken cancellationToken = default) =>
        throw new AiAssistantException("No settings.");
}
