namespace AiAssistant.Answering.Writing;

/// <summary>Chooses what there is room for, the best first. The best itself has to be there: without it the others would not answer, or mislead.</summary>
internal static class BestFitting
{
    /// <summary>The places that are chosen, in order; empty when the first does not fit.</summary>
    /// <param name="bestFirst">The places, the best first.</param>
    /// <param name="cost">What one takes of the room.</param>
    /// <param name="room">How much room there is.</param>
    public static SortedSet<int> Of(IEnumerable<int> bestFirst, Func<int, int> cost, long room)
    {
        var chosen = new SortedSet<int>();
        foreach (var i in bestFirst)
        {
            var taken = cost(i);
            if (taken <= room)
            {
                chosen.Add(i);
                room -= taken;
            }
            else if (chosen.Count == 0)
            {
                break;
            }
        }

        return chosen;
    }
}
