namespace AiAssistant.Answering.Writing;

/// <summary>Shares room among texts: what is short stays whole, the long ones get equal parts of the rest.</summary>
internal static class FairShare
{
    /// <summary>How long a text may be so that all of them fit.</summary>
    /// <param name="lengths">How long they are.</param>
    /// <param name="room">How long they may be together.</param>
    public static int Of(IEnumerable<int> lengths, int room)
    {
        var left = Math.Max(0, room);
        var sorted = lengths.Order().ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            var share = left / (sorted.Count - i);
            if (sorted[i] > share)
            {
                return share;
            }

            left -= sorted[i];
        }

        return int.MaxValue;
    }
}
