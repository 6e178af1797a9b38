using System.Buffers.Binary;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>One line of a file's directory: where a section lies.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Part">Which of the sections of this kind.</param>
/// <param name="Offset">Where it begins in the file; a multiple of <see cref="IndexFileHeader.Alignment"/>.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Checksum">The CRC-32C of these bytes.</param>
internal readonly record struct SectionEntry(SectionKind Kind, int Part, long Offset, long Length, uint Checksum)
{
    /// <summary>How many bytes an entry has.</summary>
    public const int Size = 32;

    public void Write(Span<byte> target)
    {
        target[..Size].Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)Kind);
        BinaryPrimitives.WriteInt32LittleEndian(target[4..], Part);
        BinaryPrimitives.WriteInt64LittleEndian(target[8..], Offset);
        BinaryPrimitives.WriteInt64LittleEndian(target[16..], Length);
        BinaryPrimitives.WriteUInt32LittleEndian(target[24..], Checksum);
    }

    public static SectionEntry Read(ReadOnlySpan<byte> bytes) => new(
        (SectionKind)BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]));
}
