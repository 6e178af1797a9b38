using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Unpacking;

/// <summary>Counts what is read, keeps the last bytes of it, and knows whether all was read.</summary>
internal sealed class CountedStream(Stream stream) : ForwardStream
{
    private const int TailLength = 4;
    private readonly byte[] _tail = new byte[TailLength];

    public long Count { get; private set; }

    public bool IsEndReached { get; private set; }

    /// <summary>The last four bytes, zeros before the first ones.</summary>
    public ReadOnlySpan<byte> Tail => _tail;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Count += count;
        IsEndReached |= count == 0 && !buffer.IsEmpty;
        Keep(buffer.Span[..count]);
        return count;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        var last = bytes[^Math.Min(bytes.Length, TailLength)..];
        _tail.AsSpan(last.Length).CopyTo(_tail);
        last.CopyTo(_tail.AsSpan(TailLength - last.Length));
    }
}
