using System.Buffers.Binary;
using AiAssistant.Retrieval.Storage.Files;

namespace AiAssistant.Benchmarks.Fuzzing;

/// <summary>The bytes of an index file that may be changed and sealed again, so that checksums do not hide what decoders do with damaged bytes.</summary>
internal sealed class IndexImage
{
    public IndexImage(ReadOnlySpan<byte> file)
    {
        Bytes = file.ToArray();
        var header = IndexFileHeader.Read(Bytes, Bytes.Length);
        DirectoryOffset = (int)header.DirectoryOffset;
        Entries = new SectionEntry[header.Sections];
        for (var i = 0; i < Entries.Length; i++)
        {
            Entries[i] = SectionEntry.Read(Bytes.AsSpan(DirectoryOffset + (i * SectionEntry.Size)));
        }
    }

    /// <summary>The whole file.</summary>
    public byte[] Bytes { get; }

    /// <summary>Its directory as it will be sealed.</summary>
    public SectionEntry[] Entries { get; }

    public int DirectoryOffset { get; }

    /// <summary>The bytes of a section; empty when its entry lies outside the file.</summary>
    public Span<byte> BytesOf(int entry)
    {
        var (_, _, offset, length, _) = Entries[entry];
        return offset >= 0 && length >= 0 && length <= Bytes.Length && offset <= Bytes.Length - length ? Bytes.AsSpan((int)offset, (int)length) : default;
    }

    /// <summary>Writes directory and checksums as they are right for the bytes.</summary>
    public void Seal()
    {
        for (var i = 0; i < Entries.Length; i++)
        {
            Entries[i] = Entries[i] with { Checksum = Crc32C.Of(BytesOf(i)) };
            Entries[i].Write(Bytes.AsSpan(DirectoryOffset + (i * SectionEntry.Size)));
        }

        var header = new IndexFileHeader(Entries.Length, DirectoryOffset, Crc32C.Of(Bytes.AsSpan(DirectoryOffset, Entries.Length * SectionEntry.Size)));
        header.Write(Bytes);
    }

    /// <summary>Puts a number into the header and makes the header's checksum right again.</summary>
    public void SetHeader(int place, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Bytes.AsSpan(8 + (place % 4 * 8)), value);
        BinaryPrimitives.WriteUInt32LittleEndian(Bytes.AsSpan(IndexFileHeader.Size - 4), Crc32C.Of(Bytes.AsSpan(0, IndexFileHeader.Size - 4)));
    }
}
