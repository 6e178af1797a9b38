using System.Text;
using AiAssistant.Resources;

namespace AiAssistant.Tests.Answering.Paraphrasing;

/// <summary>A cache that holds one value under all names.</summary>
internal sealed class HoldingLearningCache(string value) : ILearningCache
{
    public Task<ReadOnlyMemory<byte>?> FindAsync(ResourceId resource, string key, CancellationToken cancellationToken = default) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(Encoding.UTF8.GetBytes(value));

    public Task WriteAsync(ResourceId resource, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task RemoveAsync(ResourceId resource, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
