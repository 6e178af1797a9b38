using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>
/// A section of an index. Numbers lie in it in little-endian order. Whatever its bytes are, nothing outside of it can be read: an access beyond its bounds is
/// an <see cref="IndexCorruptException"/>.
/// </summary>
internal readonly struct Section
{
    private readonly IndexMemory _memory;
    private readonly long _offset;

    /// <param name="kind">What it holds, for messages.</param>
    /// <param name="memory">The bytes of the index.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <exception cref="IndexCorruptException">It lies outside the index.</exception>
    public Section(SectionKind kind, IndexMemory memory, long offset, long length)
    {
        Kind = kind;
        if (offset < 0 || length < 0 || offset > memory.Length - length)
        {
            throw Outside(offset, length, memory.Length);
        }

        _memory = memory;
        _offset = offset;
        Length = length;
    }

    public SectionKind Kind { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>Holds a section of fixed records to the length that their number gives it.</summary>
    /// <exception cref="IndexCorruptException">It is longer or shorter.</exception>
    public void RequireLength(long length)
    {
        if (Length != length)
        {
            throw IndexCorruptException.In(Kind, $"it has {Length} bytes; {length} were written");
        }
    }

    /// <summary>A piece of it.</summary>
    /// <exception cref="IndexCorruptException">The piece lies outside.</exception>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw Outside(offset, length, Length);
        }

        return _memory.Slice(_offset + offset, length);
    }

    /// <summary>Copies a piece of it for checking, see <see cref="IndexMemory.Copy"/>.</summary>
    /// <exception cref="IndexCorruptException">The piece lies outside.</exception>
    public void Copy(long offset, Span<byte> target)
    {
        if (offset < 0 || offset > Length - target.Length)
        {
            throw Outside(offset, target.Length, Length);
        }

        _memory.Copy(_offset + offset, target);
    }

    /// <summary>Numbers in it.</summary>
    /// <typeparam name="T">The type of number; not wider than 8 bytes.</typeparam>
    /// <param name="index">The place of the first one, counted in numbers.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="IndexCorruptException">They lie outside.</exception>
    public ReadOnlySpan<T> Slice<T>(long index, int count)
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        if (index < 0 || count < 0 || count > int.MaxValue / size || index > (Length / size) - count)
        {
            throw Outside(index * size, (long)count * size, Length);
        }

        return MemoryMarshal.Cast<byte, T>(_memory.Slice(_offset + (index * size), count * size));
    }

    /// <summary>One number in it.</summary>
    /// <exception cref="IndexCorruptException">It lies outside.</exception>
    public T Read<T>(long index)
        where T : unmanaged => Slice<T>(index, 1)[0];

    private IndexCorruptException Outside(long offset, long length, long available) =>
        IndexCorruptException.In(Kind, $"{length} bytes at {offset} were asked for, {available} are there");
}
