using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>
/// Text from bytes, strictly: what is not valid UTF-8 is a fault with its place, never a replacement character. It also bounds what lies between two
/// calls of <see cref="BeginItem"/>, which is what the parsers above have to keep in memory.
/// </summary>
internal sealed class FeedTextReader : TextReader
{
    private const int BufferSize = 16_384;
    private readonly FeedFault _fault;
    private readonly CancellationToken _cancellationToken;
    private readonly byte[] _bytes = new byte[BufferSize];
    private readonly char[] _chars = new char[BufferSize];
    private Stream _stream;
    private int _byteCount;
    private int _charStart;
    private int _charEnd;
    private long _bytesDecoded;
    private long _line = 1;
    private int _itemCharacters;
    private bool _isInvalid;
    private bool _isStarted;
    private bool _streamEnded;

    public FeedTextReader(Stream stream, FeedFault fault, CancellationToken cancellationToken)
    {
        _stream = stream;
        _fault = fault;
        _cancellationToken = cancellationToken;
    }

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

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count), _cancellationToken).AsTask();

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
        return _itemCharacters > FeedLimits.ItemCharacters ? throw _fault.TooLong(_line) : count;
    }

    /// <summary>Never needed: both parsers read asynchronously.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int Read(char[] buffer, int index, int count) => throw new NotSupportedException("A feed is read asynchronously.");

    /// <inheritdoc cref="Read(char[], int, int)"/>
    public override int Read() => throw new NotSupportedException("A feed is read asynchronously.");

    /// <inheritdoc cref="Read(char[], int, int)"/>
    public override int Peek() => throw new NotSupportedException("A feed is read asynchronously.");

    private async ValueTask<bool> FillAsync()
    {
        _charStart = _charEnd = 0;
        if (_isInvalid)
        {
            throw Invalid("UTF-8", _bytesDecoded.ToString(CultureInfo.InvariantCulture));
        }

        try
        {
            while (!_streamEnded && _byteCount < BufferSize)
            {
                var read = await _stream.ReadAsync(_bytes.AsMemory(_byteCount), _cancellationToken).ConfigureAwait(false);
                _byteCount += read;
                _streamEnded = read == 0;
                if (!_isStarted && (_byteCount >= 3 || _streamEnded))
                {
                    await StartAsync().ConfigureAwait(false);
                }
            }
        }
        catch (DecoderFallbackException)
        {
            throw Invalid("UTF-16", "");
        }

        var status = Utf8.ToUtf16(_bytes.AsSpan(0, _byteCount), _chars, out var decoded, out _charEnd, replaceInvalidSequences: false, isFinalBlock: _streamEnded);
        _isInvalid = status == OperationStatus.InvalidData;
        _bytesDecoded += decoded;
        _byteCount -= decoded;
        _bytes.AsSpan(decoded, _byteCount).CopyTo(_bytes);
        return _charEnd > 0 || (_isInvalid && await FillAsync().ConfigureAwait(false));
    }

    /// <summary>Passes over a byte order mark; one of UTF-16 puts a transcoder before the stream.</summary>
    private async ValueTask StartAsync()
    {
        _isStarted = true;
        var head = _bytes.AsSpan(0, _byteCount);
        if (head.StartsWith(Encoding.UTF8.Preamble))
        {
            _byteCount -= 3;
            _bytesDecoded += 3;
            _bytes.AsSpan(3, _byteCount).CopyTo(_bytes);
            return;
        }

        var isBigEndian = head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!isBigEndian && !head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return;
        }

        var raw = new ChainedStream(head[2..].ToArray(), _stream);
        _stream = Encoding.CreateTranscodingStream(raw, new UnicodeEncoding(isBigEndian, byteOrderMark: false, throwOnInvalidBytes: true), Encoding.UTF8, leaveOpen: true);
        _byteCount = await _stream.ReadAsync(_bytes, _cancellationToken).ConfigureAwait(false);
        _streamEnded = _byteCount == 0;
    }

    private OfferProviderException Invalid(string encoding, string place) => _fault.Of(
        FeedCodes.EncodingInvalid,
        $"its text is not valid {encoding}{(place.Length == 0 ? "" : $" (byte {place})")}. Save or export the feed as UTF-8.",
        FeedFault.Line(_line),
        encoding,
        place);
}
