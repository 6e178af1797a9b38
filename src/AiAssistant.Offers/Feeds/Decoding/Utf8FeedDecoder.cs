using System.Buffers;
using System.Text.Unicode;

namespace AiAssistant.Offers.Feeds.Decoding;

internal sealed class Utf8FeedDecoder() : FeedDecoder("UTF-8")
{
    public override OperationStatus Decode(ReadOnlySpan<byte> bytes, Span<char> chars, bool isFinal, out int bytesRead, out int charsWritten) =>
        Utf8.ToUtf16(bytes, chars, out bytesRead, out charsWritten, replaceInvalidSequences: false, isFinalBlock: isFinal);
}
