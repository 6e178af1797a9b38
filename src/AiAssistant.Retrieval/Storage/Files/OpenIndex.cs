using AiAssistant.Resources;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>An open index file. It is closed when the last of its users has released it, the pool that opened it among them.</summary>
internal sealed class OpenIndex
{
    private readonly FileMemory _memory;
    private readonly IndexFileReader _reader;
    private volatile string? _removed;
    private int _users = 1;

    private OpenIndex(FileMemory memory, IndexFileReader reader, IndexedVersion index)
    {
        _memory = memory;
        _reader = reader;
        Index = index;
    }

    public IndexedVersion Index { get; }

    /// <summary>Whether nobody but the pool uses it.</summary>
    public bool IsIdle => Volatile.Read(ref _users) == 1;

    /// <summary>Opens a file.</summary>
    /// <exception cref="IndexCorruptException">It is not as it was written.</exception>
    /// <exception cref="RetrievalException">It was written with other options than those in use.</exception>
    public static OpenIndex Open(string path, ResourceVersion version, PassageIndexOptions options, IndexMapping mapping)
    {
        var memory = FileMemory.Open(path, mapping);
        try
        {
            var reader = IndexFileReader.Open(memory);
            return new OpenIndex(memory, reader, IndexedVersion.Open(reader, version, options));
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    /// <summary>Begins to use it.</summary>
    /// <returns>False when it is closed already.</returns>
    public bool TryUse()
    {
        var users = Volatile.Read(ref _users);
        while (users > 0)
        {
            var seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
            {
                return true;
            }

            users = seen;
        }

        return false;
    }

    /// <summary>Ends one use of it.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _users) > 0)
        {
            return;
        }

        _memory.Dispose();
        if (_removed is { } path)
        {
            RemovedFile.TryDelete(path);
        }
    }

    /// <summary>Has a file deleted once this index is closed.</summary>
    /// <param name="path">The file's name since it was removed.</param>
    public void DeleteWhenClosed(string path) => _removed = path;

    /// <summary>Compares all bytes with their checksums, piece by piece.</summary>
    public ChecksumScan Scan() => _reader.Scan();

    /// <summary>Checks all bytes, and everything that decoding relies on.</summary>
    /// <exception cref="IndexCorruptException">Something is not as it was written.</exception>
    public void Verify(CancellationToken cancellationToken)
    {
        SharedWork.Run(
            () =>
            {
                Scan().Finish(cancellationToken);
                Index.Passages.Verify(cancellationToken);
            },
            () => Index.VerifySearched(cancellationToken));
    }
}
