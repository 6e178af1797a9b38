using System.Threading.Channels;
using AiAssistant.Resources;

namespace AiAssistant.Tests.Answering.Paraphrasing;

/// <summary>A cache that fails, or hangs, and counts how often it was called.</summary>
internal sealed class UnreachableLearningCache(bool hangs = false) : ILearningCache
{
    private readonly Channel<int> _hanging = Channel.CreateUnbounded<int>();

    public int Calls { get; private set; }

    /// <summary>Waits until one more call hangs.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => _ = await _hanging.Reader.ReadAsync(cancellationToken);

    public async Task<ReadOnlyMemory<byte>?> FindAsync(ResourceId resource, string key, CancellationToken cancellationToken = default)
    {
        await FailAsync(cancellationToken);
        return null;
    }

    public Task WriteAsync(ResourceId resource, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default) => FailAsync(cancellationToken);

    public Task RemoveAsync(ResourceId resource, CancellationToken cancellationToken = default) => FailAsync(cancellationToken);

    private Task FailAsync(CancellationToken cancellationToken)
    {
        Calls++;
        if (!hangs)
        {
            throw new AiAssistantException("No cache.");
        }

        Assert.True(_hanging.Writer.TryWrite(Calls));
        return new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }
}
