using System.Buffers;
using System.Globalization;
using AiAssistant.Offers.Feeds.Decoding;

namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>
/// Text from bytes, strictly: what is not valid in its encoding is a fault with its place, never a replacement character. It also bounds what lies between two
/// calls of <see cref="BeginItem"/>, which is what the parsers above have to keep in memory.
/// </summary>
internal sealed class FeedTextReader(Stream stream, EncodingDetection encoding, FeedFault fault, CancellationToken cancellationToken) : TextReader
{
    private const int BufferSize = 16_384;
    private readonly byte[] _bytes = new byte[BufferSize];
    private readonly char[] _chars = new char[BufferSize];
    private FeedDecoder? _decoder;
    private int _byteCount;
    private int _charStart;
    private int _charEnd;
    private long _bytesDecoded;
    private long _line = 1;
    private int _itemCharacters;
    private bool _isInvalid;
    private bool _streamEnded;

    /// <summary>Whether all text has been given and its end was asked for: a parser that fails then has met the end too early.</summary>
    public bool IsEndReached { get; private set; }

    /// <summary>Whether nothing comes after what <see cref="PeekAsync"/> gave.</summary>
    public bool IsAtEnd => _streamEnded && _byteCount == 0 && !_isInvalid;

    /// <summary>A new item begins: what came before need no longer be kept.</summary>
    public void BeginItem() => _itemCharacters = 0;

    /// <summary>The first text, up to the buffer's size, left to be read.</summary>
    public async ValueTask<ReadOnlyMemory<char>> PeekAsync()
    {
        if (_charStart == _charEnd)
        {
            await FillAsync().ConfigureAwait(false);
        }

        return _chars.AsMemory(_charStart, _charEnd - _charStart);
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count), CancellationToken.None).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        if (_charStart == _charEnd && !await FillAsync().ConfigureAwait(false))
        {
            IsEndReached = true;
            return 0;
        }

        var count = Math.Min(buffer.Length, _charEnd - _charStart);
        var given = _chars.AsMemory(_charStart, count);
        given.CopyTo(buffer);
        _charStart += count;
        _line += given.Span.Count('\n');
        _itemCharacters += count;
        return _itemCharacters > FeedLimits.ItemCharacters ? throw fault.TooLong(_line) : count;
    }

    /// <summary>Never needed: both parsers read asynchronously.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int Read(char[] buffer, int index, int count) => throw new NotSupportedException("A feed is read asynchronously.");

    /// <inheritdoc cref="Read(char[], int, int)"/>
    public override int Read() => throw new NotSupportedException("A feed is read asynchronously.");

    /// <inheritdoc cref="Read(char[], int, int)"/>
    public override int Peek() => throw new NotSupportedException("A feed is read asynchronously.");

    /// <summary>The next characters. Those before a fault are given first, so that the fault's line is right.</summary>
    private async ValueTask<bool> FillAsync()
    {
        do
        {
            _charStart = _charEnd = 0;
            if (_isInvalid)
            {
                throw Invalid();
            }

            while (!_streamEnded && _byteCount < BufferSize)
            {
                var read = await stream.ReadAsync(_bytes.AsMemory(_byteCount), cancellationToken).ConfigureAwait(false);
                _byteCount += read;
                _streamEnded = read == 0;
            }

            Decode();
        }
        while (_charEnd == 0 && (_isInvalid || _byteCount > 0));
        return _charEnd > 0;
    }

    private void Decode()
    {
        if (_decoder is null)
        {
            (_decoder, var markLength) = encoding.Detect(_bytes.AsSpan(0, _byteCount));
            PassOver(markLength);
        }

        var status = _decoder.Decode(_bytes.AsSpan(0, _byteCount), _chars, _streamEnded, out var decoded, out _charEnd);
        _isInvalid = status == OperationStatus.InvalidData;
        PassOver(decoded);
    }

    private void PassOver(int count)
    {
        _bytesDecoded += count;
        _byteCount -= count;
        _bytes.AsSpan(count, _byteCount).CopyTo(_bytes);
    }

    private OfferProviderException Invalid()
    {
        var place = _bytesDecoded.ToString(CultureInfo.InvariantCulture);
        return fault.Of(
            FeedCodes.EncodingInvalid,
            $"its text is not valid {_decoder!.Name} (byte {place}). Save or export the feed as UTF-8, or declare its encoding.",
            FeedFault.Line(_line),
            _decoder.Name,
            place);
    }
}
