using AiAssistant.Resources;
using AiAssistant.Retrieval.Storage.Sections;
using Microsoft.Win32.SafeHandles;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>
/// A version that is being written, under a temporary name that is locked for as long. It takes its own name only when it is whole, verified, and on the disk;
/// else nothing of it stays.
/// </summary>
internal sealed class PendingIndexFile : IDisposable
{
    private readonly IndexPaths _paths;
    private readonly ResourceVersion _version;
    private readonly FilePassageIndexOptions _options;
    private readonly string _path;
    private readonly string _runs;
    private readonly SafeFileHandle _file;
    private readonly IndexFileWriter _writer;
    private readonly IndexedVersionBuilder _builder;
    private bool _isPublished;

    public PendingIndexFile(IndexPaths paths, ResourceVersion version, EmbeddingIdentity? embeddings, FilePassageIndexOptions options)
    {
        _paths = paths;
        _version = version;
        _options = options;
        Target = paths.FileOf(version);
        try
        {
            Create(paths.TenantOf(version));
            _file = CreateFile(Target, out _path);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            throw FileFault.Of("write", Target, exception);
        }

        _runs = Path.ChangeExtension(_path, IndexPaths.Runs);
        try
        {
            Directory.CreateDirectory(_runs);
            _writer = new IndexFileWriter(_file);
            var limits = new BuildLimits(options.BuildMemoryBytes, _runs);
            _builder = new IndexedVersionBuilder(version, embeddings, options.Passages, _writer, limits);
        }
        catch (Exception exception)
        {
            Clear();
            throw FileFault.Is(exception) ? FileFault.Of("write", Target, exception) : exception;
        }
    }

    /// <summary>The name that the file will have.</summary>
    public string Target { get; }

    /// <summary>How many passages were taken.</summary>
    public int Passages => _builder.Passages;

    /// <summary>Takes the next passage.</summary>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    /// <exception cref="RetrievalException">The file system refused.</exception>
    public void Add(EmbeddedPassage passage)
    {
        try
        {
            _builder.Add(passage);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            throw FileFault.Of("write", Target, exception);
        }
    }

    /// <summary>Writes the rest, has it all put on the disk, and reads it again.</summary>
    /// <exception cref="RetrievalException">The file system refused, or what is read is not what was written.</exception>
    public void Complete(CancellationToken cancellationToken) => Try(() =>
    {
        _builder.Write(cancellationToken);
        _writer.End();
        RandomAccess.FlushToDisk(_file);
        cancellationToken.ThrowIfCancellationRequested();
        var index = OpenIndex.Open(_path, _version, _options.Passages, _options.Mapping);
        try
        {
            index.Verify(cancellationToken);
        }
        finally
        {
            index.Release();
        }
    });

    /// <summary>Gives the file its name.</summary>
    /// <returns>The name of the file whose place it took and that could not be overwritten, because the system keeps it for its readers; else null.</returns>
    /// <exception cref="RetrievalException">The file system refused.</exception>
    public string? Publish()
    {
        string? replaced = null;
        Try(() =>
        {
            try
            {
                File.Move(_path, Target, overwrite: true);
            }
            catch (Exception exception) when (FileFault.Is(exception) && OperatingSystem.IsWindows() && File.Exists(Target))
            {
                replaced = RemovedFile.TryRename(Target);
                File.Move(_path, Target);
            }

            _isPublished = true;
        });
        return replaced;
    }

    /// <summary>Has the name put on the disk.</summary>
    /// <exception cref="RetrievalException">The file system refused.</exception>
    public void Flush() => Try(() => DirectoryFlush.Run(_paths.TenantOf(_version)));

    public void Dispose()
    {
        try
        {
            _builder.Dispose();
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            // What the disk refused was told when it happened; the rest goes with the file.
        }

        Clear();
    }

    // A file is made first and locked then. A sweep that comes between takes it for abandoned and deletes it: another name is tried.
    private static SafeFileHandle CreateFile(string target, out string path)
    {
        const int Attempts = 8;
        for (var attempt = 1; ; attempt++)
        {
            path = IndexPaths.Beside(target, IndexPaths.Pending);
            try
            {
                var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
                if (attempt == Attempts || File.Exists(path))
                {
                    return file;
                }

                file.Dispose();
            }
            catch (IOException) when (attempt < Attempts && Directory.Exists(Path.GetDirectoryName(target)))
            {
                // The sweep holds it at this moment, and deletes it; or the disk is full, as the last attempt tells.
            }
        }
    }

    private void Clear()
    {
        if (!_isPublished)
        {
            RemovedFile.TryDelete(_path);
        }

        _file.Dispose();
        try
        {
            Directory.Delete(_runs, recursive: true);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            // The next sweep tries again.
        }
    }

    private void Create(string tenant)
    {
        if (!Directory.Exists(tenant))
        {
            Directory.CreateDirectory(tenant);
            DirectoryFlush.Run(_paths.Root);
        }
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            throw FileFault.Of("write", Target, exception);
        }
    }
}
