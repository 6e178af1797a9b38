using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Unpacking;

/// <summary>Bytes before a stream, the stream, and bytes behind it.</summary>
internal sealed class ChainedStream(ReadOnlyMemory<byte> head, Stream stream, ReadOnlyMemory<byte> tail = default) : ForwardStream
{
    private ReadOnlyMemory<byte> _bytes = head;
    private bool _isEndReached;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_bytes.IsEmpty && !_isEndReached)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read > 0 || buffer.IsEmpty)
            {
                return read;
            }

            _isEndReached = true;
            _bytes = tail;
        }

        var count = Math.Min(buffer.Length, _bytes.Length);
        _bytes[..count].CopyTo(buffer);
        _bytes = _bytes[count..];
        return count;
    }
}
