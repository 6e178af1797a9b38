namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>The bytes of an index, read where they lie: in an array, or in a mapped file.</summary>
internal abstract class IndexMemory
{
    public abstract long Length { get; }

    /// <summary>A piece of it.</summary>
    /// <param name="offset">Where it begins; within <see cref="Length"/> with <paramref name="length"/>, which the caller has checked.</param>
    /// <param name="length">How many bytes.</param>
    public abstract ReadOnlySpan<byte> Slice(long offset, int length);

    /// <summary>Copies a piece of it for checking, without making what is mapped resident where that can be avoided.</summary>
    /// <param name="offset">Where it begins; within <see cref="Length"/> with the target's length.</param>
    /// <param name="target">Receives the bytes.</param>
    public virtual void Copy(long offset, Span<byte> target) => Slice(offset, target.Length).CopyTo(target);
}
