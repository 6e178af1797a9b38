namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>
/// Index files that were removed. They are renamed at once, so that nobody opens them any more, and deleted when nobody reads them: Windows deletes no file
/// that is mapped, and what could not be deleted is swept later.
/// </summary>
internal static class RemovedFile
{
    /// <summary>Renames a file.</summary>
    /// <returns>Its new name; null when it is not there.</returns>
    public static string? TryRename(string path)
    {
        var removed = IndexPaths.Beside(path, IndexPaths.Removed);
        try
        {
            File.Move(path, removed);
            return removed;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Deletes a file if the system lets it.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            // It is still read, perhaps by another process: the next sweep tries again.
        }
    }
}
