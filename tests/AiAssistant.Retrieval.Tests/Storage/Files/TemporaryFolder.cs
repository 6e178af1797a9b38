namespace AiAssistant.Retrieval.Tests.Storage.Files;

/// <summary>A directory that is gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("index-").FullName;

    /// <summary>All files in it whose names have an ending.</summary>
    public string[] Files(string ending) => Directory.GetFiles(Path, "*" + ending, SearchOption.AllDirectories);

    /// <summary>All files and directories in it but directories of tenants.</summary>
    public IEnumerable<string> Entries() => Directory.GetDirectories(Path).SelectMany(Directory.GetFileSystemEntries);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
