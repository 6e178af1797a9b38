using System.Buffers;
using System.Text;

namespace AiAssistant.Offers.Feeds.Decoding;

/// <summary>Encodings of one byte a character. Bytes that stand for nothing, or for a control character that no text has (U+0080 to U+009F), are not valid.</summary>
internal sealed class SingleByteFeedDecoder : FeedDecoder
{
    private const char Invalid = '\uFFFF';
    private readonly char[] _table = new char[256];

    public SingleByteFeedDecoder(string name, Encoding encoding)
        : base(name)
    {
        for (var i = 0; i < _table.Length; i++)
        {
            var text = encoding.GetString([(byte)i]);
            _table[i] = text is [var character] && character is not ('\uFFFD' or (>= '\u0080' and <= '\u009F')) ? character : Invalid;
        }
    }

    public override OperationStatus Decode(ReadOnlySpan<byte> bytes, Span<char> chars, bool isFinal, out int bytesRead, out int charsWritten)
    {
        var table = _table;
        for (var i = 0; i < bytes.Length; i++)
        {
            var character = table[bytes[i]];
            if (character == Invalid)
            {
                bytesRead = charsWritten = i;
                return OperationStatus.InvalidData;
            }

            chars[i] = character;
        }

        bytesRead = charsWritten = bytes.Length;
        return OperationStatus.Done;
    }
}
