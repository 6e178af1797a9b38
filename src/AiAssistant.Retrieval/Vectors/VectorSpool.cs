using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// Records of one size, in memory up to a budget and in a file beyond it. Read from the first to the last, any number of times, once all are there. Disposing
/// it deletes the file.
/// </summary>
internal sealed class VectorSpool : IDisposable
{
    private const int MaxChunkBytes = 1 << 20;

    private readonly List<byte[]> _chunks = [];
    private readonly long _memoryBytes;
    private readonly string? _directory;
    private readonly int _recordBytes;
    private readonly int _chunkBytes;
    private byte[]? _current;
    private int _filled;
    private FileStream? _file;

    /// <param name="recordBytes">The size of a record.</param>
    /// <param name="memoryBytes">About how much memory it may use.</param>
    /// <param name="directory">Where the file is; null: there is none, memory grows.</param>
    public VectorSpool(int recordBytes, long memoryBytes, string? directory)
    {
        _recordBytes = recordBytes;
        _memoryBytes = memoryBytes;
        _directory = directory;
        _chunkBytes = (int)Math.Clamp(memoryBytes / 4, 1, MaxChunkBytes) / recordBytes * recordBytes;
        _chunkBytes = Math.Max(_chunkBytes, recordBytes);
    }

    /// <summary>Room for the next record, to be filled at once.</summary>
    public Span<byte> Append()
    {
        if (_current is not null && _filled == _current.Length)
        {
            Keep(_current);
        }

        _current ??= new byte[_chunkBytes];
        var record = _current.AsSpan(_filled, _recordBytes);
        _filled += _recordBytes;
        return record;
    }

    /// <summary>All records, many at a time; what is given is overwritten by the next.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Read()
    {
        foreach (var chunk in _chunks)
        {
            yield return chunk;
        }

        if (_file is not null)
        {
            var buffer = new byte[_chunkBytes];
            _file.Position = 0;
            for (var left = _file.Length; left > 0; left -= _chunkBytes)
            {
                _file.ReadExactly(buffer);
                yield return buffer;
            }
        }

        if (_current is not null)
        {
            yield return _current.AsMemory(0, _filled);
        }
    }

    /// <summary>Writes all records.</summary>
    public void CopyTo(SectionWriter writer)
    {
        foreach (var records in Read())
        {
            writer.Write(records.Span);
        }
    }

    public void Dispose() => _file?.Dispose();

    private void Keep(byte[] full)
    {
        _filled = 0;
        if (_directory is null || (_chunks.Count + 2L) * _chunkBytes <= _memoryBytes)
        {
            _chunks.Add(full);
            _current = null;
            return;
        }

        _file ??= new FileStream(Path.Combine(_directory, $"vectors-{Path.GetRandomFileName()}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan,
        });
        _file.Write(full);
    }
}
