using AiAssistant.Resources;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>Walks the directories: which versions there are, and what writers that crashed and files that could not be deleted have left.</summary>
internal sealed class IndexSweep(IndexPaths paths)
{
    /// <summary>The versions whose files are there, in order. Leftovers are deleted on the way.</summary>
    /// <exception cref="RetrievalException">A directory cannot be read.</exception>
    public IReadOnlyList<ResourceVersion> Run(CancellationToken cancellationToken)
    {
        var versions = new List<ResourceVersion>();
        try
        {
            foreach (var tenant in paths.Tenants())
            {
                cancellationToken.ThrowIfCancellationRequested();
                Walk(tenant, versions, cancellationToken);
            }
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            throw FileFault.Of("list", paths.Root, exception);
        }

        versions.Sort();
        return versions;
    }

    private void Walk(string tenant, List<ResourceVersion> versions, CancellationToken cancellationToken)
    {
        foreach (var entry in new DirectoryInfo(tenant).EnumerateFileSystemInfos())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (entry.Extension)
            {
                case IndexPaths.Index when (IndexPaths.TryReadName(entry.FullName) ?? ReadManifest(entry.FullName)) is { } version:
                    if (paths.FileOf(version) == entry.FullName)
                    {
                        versions.Add(version);
                    }

                    break;
                case IndexPaths.Pending:
                    DeleteIfAbandoned(entry.FullName);
                    break;
                case IndexPaths.Runs when !File.Exists(Path.ChangeExtension(entry.FullName, IndexPaths.Pending)):
                    DeleteRuns(entry.FullName);
                    break;
                case IndexPaths.Removed:
                    RemovedFile.TryDelete(entry.FullName);
                    break;
            }
        }
    }

    // A name that holds only a hash. One that cannot be read any more is left out: it can still be removed and written by the version's name.
    private static ResourceVersion? ReadManifest(string path)
    {
        try
        {
            using var memory = FileMemory.Open(path, IndexMapping.Map);
            return IndexManifest.Read(IndexFileReader.Open(memory)).Version;
        }
        catch (Exception exception) when (FileFault.Is(exception) || exception is IndexCorruptException)
        {
            return null;
        }
    }

    private static void DeleteIfAbandoned(string path)
    {
        try
        {
            // Its writer keeps it open: where there is one, this is refused. The file is deleted before it is closed, so that a writer that has made it,
            // but not locked it yet, finds out.
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            return;
        }

        DeleteRuns(Path.ChangeExtension(path, IndexPaths.Runs));
    }

    private static void DeleteRuns(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            // The next sweep tries again.
        }
    }
}
