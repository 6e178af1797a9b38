using System.Globalization;

namespace AiAssistant.Offers.Feeds.Sources;

/// <summary>A feed in a file.</summary>
internal sealed class FeedFile : FeedBody
{
    private readonly FileStream _stream;
    private readonly FeedFault _fault;

    private FeedFile(FileStream stream, FeedFault fault)
        : base(stream)
    {
        _stream = stream;
        _fault = fault;
        State = StateOf(stream);
    }

    public static FeedFile Open(string path, FeedFault fault)
    {
        try
        {
            return new FeedFile(
                new FileStream(path, new FileStreamOptions
                {
                    Access = FileAccess.Read,
                    Share = FileShare.ReadWrite | FileShare.Delete,
                    Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                    BufferSize = 0,
                }),
                fault);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            // Here and below the cause is not told: its message names the path.
            throw fault.Of(FeedCodes.Missing, "there is no such file. Check the path in FeedOptions.Feeds, or export the feed first.");
        }
        catch (UnauthorizedAccessException)
        {
            throw fault.Of(
                FeedCodes.Forbidden, "it is a directory, or may not be read. Check the path in FeedOptions.Feeds and let the process read the file.");
        }
        catch (IOException exception)
        {
            throw fault.Unreadable(exception);
        }
    }

    public override Task CompleteAsync(CancellationToken cancellationToken) => StateOf(_stream) == State
        ? Task.CompletedTask
        : throw _fault.Passing(FeedCodes.Changed, "it was changed while it was read. Write feeds to another file and rename it when it is complete.", null);

    public override ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static string StateOf(FileStream stream) =>
        string.Create(CultureInfo.InvariantCulture, $"{stream.Length}-{File.GetLastWriteTimeUtc(stream.SafeFileHandle).Ticks}");
}
