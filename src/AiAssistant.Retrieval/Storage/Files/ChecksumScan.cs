using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>Compares sections with their checksums, piece by piece, so that whoever drives it sets the pace.</summary>
internal sealed class ChecksumScan(IndexMemory memory, IReadOnlyList<SectionEntry> entries)
{
    /// <summary>How many bytes are read at once, at the most.</summary>
    public const int PieceLength = 1 << 18;

    private readonly byte[] _piece = new byte[PieceLength];
    private int _entry;
    private long _offset;
    private uint _state = Crc32C.Start;

    /// <summary>Reads the next piece.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="IndexCorruptException">A section ends with another checksum.</exception>
    public bool MoveNext()
    {
        if (_entry == entries.Count)
        {
            return false;
        }

        var entry = entries[_entry];
        var piece = _piece.AsSpan(0, (int)Math.Min(PieceLength, entry.Length - _offset));
        memory.Copy(entry.Offset + _offset, piece);
        _state = Crc32C.Append(_state, piece);
        _offset += piece.Length;
        if (_offset == entry.Length)
        {
            if (Crc32C.End(_state) != entry.Checksum)
            {
                throw Mismatch(entry.Kind);
            }

            _entry++;
            _offset = 0;
            _state = Crc32C.Start;
        }

        return true;
    }

    /// <summary>Reads all pieces at once.</summary>
    /// <exception cref="IndexCorruptException">A section has another checksum.</exception>
    public void Finish(CancellationToken cancellationToken)
    {
        while (MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public static IndexCorruptException Mismatch(SectionKind section) => IndexCorruptException.In(section, "its checksum is another one");
}
