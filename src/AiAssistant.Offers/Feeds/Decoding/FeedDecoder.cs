using System.Buffers;

namespace AiAssistant.Offers.Feeds.Decoding;

/// <summary>Makes characters of bytes, strictly: what is not valid is said, never replaced. Without state, so that one may serve many readers.</summary>
internal abstract class FeedDecoder(string name)
{
    /// <summary>The encoding, as sellers know it.</summary>
    public string Name => name;

    /// <summary>Decodes up to the first fault, or up to a character that is not whole yet. There are at least as many places for characters as bytes.</summary>
    public abstract OperationStatus Decode(ReadOnlySpan<byte> bytes, Span<char> chars, bool isFinal, out int bytesRead, out int charsWritten);
}
