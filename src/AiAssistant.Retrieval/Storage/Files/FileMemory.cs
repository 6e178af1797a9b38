using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>
/// The bytes of an index file at an address of this process, until they are given back. Nothing may be read of them after that; who searches holds its
/// <see cref="OpenIndex"/> until it has finished.
/// </summary>
internal abstract unsafe class FileMemory : IndexMemory, IDisposable
{
    private byte* _bytes;
    private long _length;

    public override long Length => _length;

    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        // The one check that all reading of the address relies on.
        ObjectDisposedException.ThrowIf(_bytes is null, this);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, _length - length);
        return new ReadOnlySpan<byte>(_bytes + offset, length);
    }

    /// <summary>Opens the bytes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mapping">Whether it is mapped or copied.</param>
    /// <exception cref="IndexCorruptException">The file is too short to be an index.</exception>
    public static FileMemory Open(string path, IndexMapping mapping)
    {
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        try
        {
            var length = RandomAccess.GetLength(handle);
            if (length < IndexFileHeader.Size)
            {
                throw IndexCorruptException.Of($"the file has {length} bytes, fewer than a header");
            }

            return mapping == IndexMapping.Map ? new MappedMemory(handle, length) : new CopiedMemory(handle, length);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_bytes is not null)
        {
            _bytes = null;
            Free();
        }
    }

    /// <summary>The bytes are there.</summary>
    protected void Set(byte* bytes, long length)
    {
        _bytes = bytes;
        _length = length;
    }

    /// <summary>Gives the bytes back; called once.</summary>
    protected abstract void Free();
}
