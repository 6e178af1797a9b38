using System.Runtime.InteropServices;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Passages;

/// <summary>Writes the passages of a version as they come. Sixteen bytes a passage stay in memory until the end; their texts do not.</summary>
internal sealed class StoredPassagesWriter(ISectionSink sink) : IDisposable
{
    private readonly SectionWriter _records = sink.Begin(SectionKind.PassageRecords, 0);
    private readonly SharedNames _names = new();
    private readonly ByteBuffer _record = new();
    private readonly List<long> _offsets = [0];
    private readonly List<ulong> _sources = [];

    public int Count => _sources.Count;

    public void Add(Passage passage)
    {
        _record.Clear();
        PassageRecord.Write(_record, passage, _names);
        _sources.Add(((ulong)SourceHash.Of(passage.Source) << 32) | (uint)_sources.Count);
        _records.Write(_record.Bytes);
        _offsets.Add(_records.Length);
    }

    /// <summary>Ends the passages, and writes what finds them.</summary>
    public void End()
    {
        _records.Dispose();
        using (var offsets = sink.Begin(SectionKind.PassageOffsets, 0))
        {
            offsets.Write<long>(CollectionsMarshal.AsSpan(_offsets));
        }

        _names.Write(sink);
        _sources.Sort();
        using var sources = sink.Begin(SectionKind.PassageSources, 0);
        sources.Write<ulong>(CollectionsMarshal.AsSpan(_sources));
    }

    public void Dispose() => _records.Dispose();
}
