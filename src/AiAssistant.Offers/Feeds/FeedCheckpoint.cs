using System.Globalization;

namespace AiAssistant.Offers.Feeds;

/// <summary>A place in one state of a file: how many items came before it. Another length or time of change makes it stale.</summary>
internal readonly record struct FeedCheckpoint(long Length, DateTime WrittenAt, long Items)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"1:{Length}:{WrittenAt.Ticks}:{Items}");

    /// <summary>How many items to pass over; 0 when the checkpoint is not of this state of the file.</summary>
    public static long ItemsBefore(string? checkpoint, FeedCheckpoint start)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"1:{start.Length}:{start.WrittenAt.Ticks}:");
        return checkpoint is not null && checkpoint.StartsWith(prefix, StringComparison.Ordinal)
            && long.TryParse(checkpoint.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var items) ? items : 0;
    }
}
