namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>Bytes of an index in an array.</summary>
internal sealed class ArrayMemory(ReadOnlyMemory<byte> bytes) : IndexMemory
{
    public override long Length => bytes.Length;

    public override ReadOnlySpan<byte> Slice(long offset, int length) => bytes.Span.Slice(checked((int)offset), length);
}
