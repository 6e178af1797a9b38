using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace AiAssistant.Offers.Feeds.Decoding;

internal sealed class Utf32FeedDecoder(bool isBigEndian) : FeedDecoder("UTF-32")
{
    public override OperationStatus Decode(ReadOnlySpan<byte> bytes, Span<char> chars, bool isFinal, out int bytesRead, out int charsWritten)
    {
        bytesRead = charsWritten = 0;
        while (bytes.Length - bytesRead >= sizeof(uint))
        {
            var unit = bytes[bytesRead..];
            if (!Rune.TryCreate(isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(unit) : BinaryPrimitives.ReadUInt32LittleEndian(unit), out var rune))
            {
                return OperationStatus.InvalidData;
            }

            charsWritten += rune.EncodeToUtf16(chars[charsWritten..]);
            bytesRead += sizeof(uint);
        }

        return bytesRead == bytes.Length ? OperationStatus.Done : isFinal ? OperationStatus.InvalidData : OperationStatus.NeedMoreData;
    }
}
