namespace AiAssistant.Offers.Feeds.Caching;

/// <summary>The files of one kept feed.</summary>
internal sealed class FeedCacheFiles(string path)
{
    public string Body { get; } = path + ".body";

    public string Description { get; } = path + ".json";

    /// <summary>What is being written; held open alone, so that there is one writer.</summary>
    public string Unfinished { get; } = path + ".tmp";

    /// <summary>Opens a file to be written anew, for this user alone.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Drops what is kept, as far as that is possible.</summary>
    public void Drop()
    {
        Delete(Description);
        Delete(Body);
    }

    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A description without its body, or the other way round, counts for nothing.
        }
    }
}
