using AiAssistant.Resources;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Passages;

/// <summary>The passages of a version, each read where it lies when it is asked for.</summary>
internal sealed class StoredPassages
{
    private readonly ResourceVersion _version;
    private readonly Section _records;
    private readonly Section _offsets;
    private readonly Section _sources;
    private readonly string[] _names;

    private StoredPassages(ISectionSource source, ResourceVersion version, int count)
    {
        _version = version;
        Count = count;
        _records = source.Find(SectionKind.PassageRecords);
        _offsets = source.FindOfLength(SectionKind.PassageOffsets, (count + 1L) * sizeof(long));
        _sources = source.FindOfLength(SectionKind.PassageSources, (long)count * sizeof(ulong));
        _names = SharedNames.Read(source.Find(SectionKind.PassageNames));
    }

    public int Count { get; }

    /// <exception cref="IndexCorruptException">A section is missing or has not the length that <paramref name="count"/> passages need.</exception>
    public static StoredPassages Open(ISectionSource source, ResourceVersion version, int count) => new(source, version, count);

    /// <exception cref="IndexCorruptException">The passage is not as it was written.</exception>
    public Passage Read(int ordinal) => PassageRecord.Read(new PassageId(_version, ordinal), RecordOf(ordinal), _names);

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

    /// <summary>Reads everything.</summary>
    /// <exception cref="IndexCorruptException">Something is not as it was written.</exception>
    public void Verify(CancellationToken cancellationToken)
    {
        for (var ordinal = 0; ordinal < Count; ordinal++)
        {
            if (ordinal % 1_024 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var item = ((ulong)SourceHash.Of(Read(ordinal).Source) << 32) | (uint)ordinal;
            var place = FirstAtLeast(item);
            if (place == Count || _sources.Read<ulong>(place) != item)
            {
                throw IndexCorruptException.In(SectionKind.PassageSources, $"it does not have passage {ordinal}");
            }
        }
    }

    private ReadOnlySpan<byte> RecordOf(int ordinal)
    {
        var bounds = _offsets.Slice<long>(ordinal, 2);
        var (start, length) = (bounds[0], bounds[1] - bounds[0]);
        return length is >= 0 and <= int.MaxValue
            ? _records.Slice(start, (int)length)
            : throw IndexCorruptException.In(SectionKind.PassageOffsets, $"passage {ordinal} has {length} bytes");
    }

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
