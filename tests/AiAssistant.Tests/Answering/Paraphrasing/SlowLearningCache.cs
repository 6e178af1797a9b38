using AiAssistant.InMemory;
using AiAssistant.Resources;

namespace AiAssistant.Tests.Answering.Paraphrasing;

/// <summary>A cache whose writes begin, and then take until they are let go, cancelled or not.</summary>
internal sealed class SlowLearningCache : ILearningCache
{
    private readonly InMemoryLearningCache _inner = new();
    private readonly TaskCompletionSource<string> _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _removed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The key of the first write, once it has begun.</summary>
    public Task<string> Began => _began.Task;

    /// <summary>Completes when values were removed after the writes were let go.</summary>
    public Task Removed => _removed.Task;

    public int Written { get; private set; }

    public void LetGo() => _letGo.SetResult();

    public Task<ReadOnlyMemory<byte>?> FindAsync(ResourceId resource, string key, CancellationToken cancellationToken = default) =>
        _inner.FindAsync(resource, key, cancellationToken);

    public async Task WriteAsync(ResourceId resource, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default)
    {
        _began.TrySetResult(key);
        await _letGo.Task;
        await _inner.WriteAsync(resource, key, value, CancellationToken.None);
        Written++;
    }

    public async Task RemoveAsync(ResourceId resource, CancellationToken cancellationToken = default)
    {
        var isLetGo = _letGo.Task.IsCompleted;
        await _inner.RemoveAsync(resource, cancellationToken);
        if (isLetGo)
        {
            _removed.TrySetResult();
        }
    }
}
