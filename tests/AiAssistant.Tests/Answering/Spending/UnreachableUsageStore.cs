using AiAssistant.Answering;

namespace AiAssistant.Tests.Answering.Spending;

internal sealed class UnreachableUsageStore : IUsageStore
{
    public Task<IReadOnlyList<ModelUsage>> AddAsync(IReadOnlyList<UsageKey> keys, ModelUsage usage, CancellationToken cancellationToken = default) =>
        Task.FromException<IReadOnlyList<ModelUsage>>(new AiAssistantException("The store cannot be reached."));

    public Task<ModelUsage> ReadAsync(UsageKey key, CancellationToken cancellationToken = default) =>
        Task.FromException<ModelUsage>(new AiAssistantException("The store cannot be reached."));
}
