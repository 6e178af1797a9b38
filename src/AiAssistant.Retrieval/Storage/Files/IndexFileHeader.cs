using System.Buffers.Binary;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>The first bytes of an index file.</summary>
/// <param name="Sections">How many sections the directory has.</param>
/// <param name="DirectoryOffset">Where the directory begins; it ends with the file.</param>
/// <param name="DirectoryChecksum">The CRC-32C of the directory.</param>
internal readonly record struct IndexFileHeader(int Sections, long DirectoryOffset, uint DirectoryChecksum)
{
    /// <summary>How many bytes the header has.</summary>
    public const int Size = 64;

    /// <summary>Sections begin at multiples of this many bytes.</summary>
    public const int Alignment = 64;

    /// <summary>The version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>How many sections a file has at the most.</summary>
    public const int MostSections = 16_384;

    private const int ChecksumOffset = 60;

    // Like PNG's: a byte that is no text, the name, and line ends that a transfer as text would change.
    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'A', (byte)'I', (byte)'X', 0x0D, 0x0A, 0x1A, 0x0A];

    public long FileLength => DirectoryOffset + ((long)Sections * SectionEntry.Size);

    public void Write(Span<byte> target)
    {
        target[..Size].Clear();
        Magic.CopyTo(target);
        BinaryPrimitives.WriteInt32LittleEndian(target[8..], FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(target[12..], Sections);
        BinaryPrimitives.WriteInt64LittleEndian(target[16..], DirectoryOffset);
        BinaryPrimitives.WriteInt64LittleEndian(target[24..], FileLength);
        BinaryPrimitives.WriteUInt32LittleEndian(target[32..], DirectoryChecksum);
        BinaryPrimitives.WriteUInt32LittleEndian(target[ChecksumOffset..], Crc32C.Of(target[..ChecksumOffset]));
    }

    /// <summary>Reads a header.</summary>
    /// <param name="bytes">The first <see cref="Size"/> bytes.</param>
    /// <param name="fileLength">How many bytes the file has.</param>
    /// <exception cref="IndexCorruptException">It is none, is of another format version, or does not fit the file.</exception>
    public static IndexFileHeader Read(ReadOnlySpan<byte> bytes, long fileLength)
    {
        if (!bytes.StartsWith(Magic))
        {
            throw Damaged("it does not begin as an index does");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumOffset..]) != Crc32C.Of(bytes[..ChecksumOffset]))
        {
            throw Damaged("its checksum is another one");
        }

        var format = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (format != FormatVersion)
        {
            throw new IndexCorruptException(
                $"The index is of format version {format}; this library reads version {FormatVersion}. Remove the version and learn the resource again.");
        }

        var header = new IndexFileHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[32..]));
        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]);
        if (length != fileLength)
        {
            throw Damaged($"the file has {fileLength} bytes, {length} were written");
        }

        return header.Sections is >= 0 and <= MostSections && header.DirectoryOffset >= Size && header.DirectoryOffset <= fileLength
            && header.FileLength == fileLength
            ? header
            : throw Damaged($"{header.Sections} sections cannot be listed at {header.DirectoryOffset}");
    }

    private static IndexCorruptException Damaged(string what) => IndexCorruptException.Of($"header, {what}");
}
