namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>What a file system refuses, as an error of the index.</summary>
internal static class FileFault
{
    /// <summary>Whether an exception tells of the file system.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>The error of an index.</summary>
    /// <param name="doing">What was being done, such as <c>write</c>.</param>
    /// <param name="path">With which file.</param>
    /// <param name="cause">What the file system said.</param>
    public static RetrievalException Of(string doing, string path, Exception cause) =>
        new($"It was not possible to {doing} the index '{path}': {cause.Message} Check the disk's space, the permissions, and the length of the path.", cause)
        {
            Operation = doing,
            IsTransient = cause is IOException and not (PathTooLongException or DirectoryNotFoundException or FileNotFoundException),
        };
}
