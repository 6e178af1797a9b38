using System.Threading.Channels;

namespace AiAssistant.Runs;

/// <summary>Tells those who watch, in this process, what was journaled. A watcher that reads slowly loses the oldest changes, never holds a run up.</summary>
internal sealed class RunChanges
{
    private const int Capacity = 1024;
    private readonly List<Channel<Run>> _watchers = [];
    private readonly Lock _gate = new();

    public void Publish(Run run)
    {
        lock (_gate)
        {
            foreach (var watcher in _watchers)
            {
                watcher.Writer.TryWrite(run);
            }
        }
    }

    public Subscription Subscribe()
    {
        var channel = Channel.CreateBounded<Run>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            _watchers.Add(channel);
        }

        return new Subscription(this, channel);
    }

    /// <summary>One watcher, from its creation until it is disposed.</summary>
    internal sealed class Subscription(RunChanges changes, Channel<Run> channel) : IDisposable
    {
        public ChannelReader<Run> Reader => channel.Reader;

        public void Dispose()
        {
            lock (changes._gate)
            {
                changes._watchers.Remove(channel);
            }
        }
    }
}
