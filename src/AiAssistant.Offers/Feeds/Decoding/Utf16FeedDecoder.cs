using System.Buffers;
using System.Buffers.Binary;

namespace AiAssistant.Offers.Feeds.Decoding;

internal sealed class Utf16FeedDecoder(bool isBigEndian) : FeedDecoder("UTF-16")
{
    public override OperationStatus Decode(ReadOnlySpan<byte> bytes, Span<char> chars, bool isFinal, out int bytesRead, out int charsWritten)
    {
        bytesRead = charsWritten = 0;
        while (bytes.Length - bytesRead >= sizeof(char))
        {
            var unit = ReadUnit(bytes[bytesRead..]);
            if (!char.IsSurrogate(unit))
            {
                chars[charsWritten++] = unit;
                bytesRead += sizeof(char);
                continue;
            }

            if (bytes.Length - bytesRead < 2 * sizeof(char))
            {
                break;
            }

            var second = ReadUnit(bytes[(bytesRead + sizeof(char))..]);
            if (!char.IsSurrogatePair(unit, second))
            {
                return OperationStatus.InvalidData;
            }

            chars[charsWritten++] = unit;
            chars[charsWritten++] = second;
            bytesRead += 2 * sizeof(char);
        }

        return bytesRead == bytes.Length ? OperationStatus.Done : isFinal ? OperationStatus.InvalidData : OperationStatus.NeedMoreData;
    }

    private char ReadUnit(ReadOnlySpan<byte> bytes) => (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes));
}
