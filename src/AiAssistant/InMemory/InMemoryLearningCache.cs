using AiAssistant.Resources;

namespace AiAssistant.InMemory;

/// <summary>Keeps what learning paid for as long as the process lives and there is room; then what was not used for longest is forgotten.</summary>
/// <param name="room">How many bytes there may be, keys not counted.</param>
internal sealed class InMemoryLearningCache(long room = 64L << 20) : ILearningCache
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(ResourceId Resource, string Key), LinkedListNode<((ResourceId Resource, string Key) Name, byte[] Value)>> _values = [];
    private readonly LinkedList<((ResourceId Resource, string Key) Name, byte[] Value)> _used = new();
    private long _size;

    public Task<ReadOnlyMemory<byte>?> FindAsync(ResourceId resource, string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_values.TryGetValue((resource, key), out var node))
            {
                return Task.FromResult<ReadOnlyMemory<byte>?>(null);
            }

            _used.Remove(node);
            _used.AddLast(node);
            return Task.FromResult<ReadOnlyMemory<byte>?>(node.Value.Value);
        }
    }

    public Task WriteAsync(ResourceId resource, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            Forget((resource, key));
            _values[(resource, key)] = _used.AddLast(((resource, key), value.ToArray()));
            _size += value.Length;
            while (_size > room && _used.First is { } oldest)
            {
                Forget(oldest.Value.Name);
            }
        }

        return Task.CompletedTask;
    }

    public Task RemoveAsync(ResourceId resource, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            foreach (var name in _values.Keys.Where(name => name.Resource == resource).ToList())
            {
                Forget(name);
            }
        }

        return Task.CompletedTask;
    }

    private void Forget((ResourceId Resource, string Key) name)
    {
        if (_values.Remove(name, out var node))
        {
            _used.Remove(node);
            _size -= node.Value.Value.Length;
        }
    }
}
