namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>The bytes of an index, read where they lie: in an array, or in a mapped file.</summary>
internal abstract class IndexMemory
{
    public abstract long Length { get; }

    /// <summary>A piece of it.</summary>
    /// <param name="offset">Where it begins; within <see cref="Length"/> with <paramref name="length"/>, which the caller has checked.</param>
    /// <param name="length">How many bytes.</param>
    public abstract ReadOnlySpan<byte> Slice(long offset, int length);
}
