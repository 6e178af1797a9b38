using System.Globalization;

namespace AiAssistant.Offers.Feeds;

/// <summary>A place in one state of a feed: how many items came before it. Another state makes it stale.</summary>
/// <param name="State">By what the state is known, without a colon; null when it cannot be told from another one, and nothing can be resumed.</param>
internal readonly record struct FeedCheckpoint(string? State)
{
    /// <summary>The checkpoint after so many items; null when there is none.</summary>
    public string? After(long items) => State is null ? null : string.Create(CultureInfo.InvariantCulture, $"2:{State}:{items}");

    /// <summary>How many items to pass over; 0 when the checkpoint is not of this state of the feed.</summary>
    public long ItemsBefore(string? checkpoint) =>
        State is not null && checkpoint is not null && checkpoint.StartsWith($"2:{State}:", StringComparison.Ordinal)
            && long.TryParse(checkpoint.AsSpan(State.Length + 3), NumberStyles.None, CultureInfo.InvariantCulture, out var items) ? items : 0;
}
