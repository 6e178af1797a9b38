using System.Numerics;
using AiAssistant.Resources;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Passages;

/// <summary>The passages of a version, each read where it lies when it is asked for. Of a file a few short ones that were read lately are kept, in memory all.</summary>
internal sealed class StoredPassages
{
    private const int MostKept = 256;
    private const int LongestKept = 4_096;

    private readonly ResourceVersion _version;
    private readonly Section _records;
    private readonly Section _offsets;
    private readonly Section _sources;
    private readonly string[] _names;
    private readonly int _longestKept;
    private readonly Passage?[] _kept; // by the last bits of their ordinals

    private StoredPassages(ISectionSource source, ResourceVersion version, int count, bool keepsAll)
    {
        _version = version;
        Count = count;
        _records = source.Find(SectionKind.PassageRecords);
        _offsets = source.FindOfLength(SectionKind.PassageOffsets, (count + 1L) * sizeof(long));
        _sources = source.FindOfLength(SectionKind.PassageSources, (long)count * sizeof(ulong));
        _names = SharedNames.Read(source.Find(SectionKind.PassageNames));
        _longestKept = keepsAll ? int.MaxValue : LongestKept;
        _kept = new Passage?[Math.Min(BitOperations.RoundUpToPowerOf2((uint)count), keepsAll ? 1u << 30 : MostKept)];
    }

    public int Count { get; }

    /// <param name="source">The sections.</param>
    /// <param name="version">The version.</param>
    /// <param name="count">How many passages it has.</param>
    /// <param name="keepsAll">Whether every passage that was read once is kept.</param>
    /// <exception cref="IndexCorruptException">A section is missing or has not the length that <paramref name="count"/> passages need.</exception>
    public static StoredPassages Open(ISectionSource source, ResourceVersion version, int count, bool keepsAll = false) =>
        new(source, version, count, keepsAll);

    /// <exception cref="IndexCorruptException">The passage is not as it was written.</exception>
    public Passage Read(int ordinal)
    {
        var place = ordinal & (_kept.Length - 1);
        if ((uint)place < (uint)_kept.Length && _kept[place] is { } kept && kept.Id.Ordinal == ordinal)
        {
            return kept;
        }

        var record = RecordOf(ordinal);
        var passage = PassageRecord.Read(new PassageId(_version, ordinal), record, _names);
        if (record.Length <= _longestKept)
        {
            _kept[place] = passage;
        }

        return passage;
    }

    /// <summary>Reads the passages of a source, by ordinal.</summary>
    /// <exception cref="IndexCorruptException">One of them is not as it was written.</exception>
    public IReadOnlyList<Passage> FindBySource(string source)
    {
        var hash = SourceHash.Of(source);
        var found = new List<Passage>();
        var least = (ulong)hash << 32;
        for (var place = FirstAtLeast(least); place < Count; place++)
        {
            var item = _sources.Read<ulong>(place);
            if (item >> 32 != hash)
            {
                break;
            }

            if (item < least)
            {
                throw IndexCorruptException.In(SectionKind.PassageSources, "it is not in order"); // one passage could be read any number of times
            }

            least = item + 1;
            var ordinal = (uint)item;
            if (ordinal >= Count)
            {
                throw IndexCorruptException.In(SectionKind.PassageSources, $"it names passage {ordinal} of {Count}");
            }

            if (PassageRecord.ReadSource(RecordOf((int)ordinal)) == source)
            {
                found.Add(Read((int)ordinal));
            }
        }

        return found;
    }

    /// <summary>Reads everything, in pieces: what is mapped need not become resident for it.</summary>
    /// <exception cref="IndexCorruptException">Something is not as it was written.</exception>
    public void Verify(CancellationToken cancellationToken)
    {
        const int PieceLength = 1 << 18;
        var hashes = new uint[Count];
        var piece = new byte[(int)Math.Min(PieceLength, _records.Length)];
        long pieceStart = 0;
        var pieceLength = 0;
        for (var ordinal = 0; ordinal < Count; ordinal++)
        {
            var (start, length) = BoundsOf(ordinal);
            if (start < pieceStart || start - pieceStart > pieceLength - length)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (length > piece.Length)
                {
                    piece = new byte[length <= _records.Length ? length : throw WrongLength(ordinal, length)];
                }

                pieceStart = start;
                pieceLength = (int)Math.Clamp(_records.Length - start, length, piece.Length);
                _records.Copy(pieceStart, piece.AsSpan(0, pieceLength));
            }

            hashes[ordinal] = SourceHash.Of(PassageRecord.Check(ordinal, piece.AsSpan((int)(start - pieceStart), length), _names));
        }

        VerifySources(hashes);
    }

    // As many as there are passages, all different, and each with its passage's hash: so every passage is there.
    private void VerifySources(uint[] hashes)
    {
        ulong before = 0;
        for (var place = 0; place < Count; place++)
        {
            var item = _sources.Read<ulong>(place);
            if ((place > 0 && item <= before) || (uint)item >= (uint)Count || hashes[(uint)item] != item >> 32)
            {
                throw IndexCorruptException.In(SectionKind.PassageSources, $"passage {(uint)item} is not where it was");
            }

            before = item;
        }
    }

    private ReadOnlySpan<byte> RecordOf(int ordinal)
    {
        var (start, length) = BoundsOf(ordinal);
        return _records.Slice(start, length);
    }

    private (long Start, int Length) BoundsOf(int ordinal)
    {
        var bounds = _offsets.Slice<long>(ordinal, 2);
        var (start, length) = (bounds[0], bounds[1] - bounds[0]);
        return length is >= 0 and <= int.MaxValue ? (start, (int)length) : throw WrongLength(ordinal, length);
    }

    private static IndexCorruptException WrongLength(int ordinal, long length) =>
        IndexCorruptException.In(SectionKind.PassageOffsets, $"passage {ordinal} has {length} bytes");

    private int FirstAtLeast(ulong item)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_sources.Read<ulong>(middle) < item)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
