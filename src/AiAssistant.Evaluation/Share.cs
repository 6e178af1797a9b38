namespace AiAssistant.Evaluation;

/// <summary>Shares as reports give them: four places, null without a single case.</summary>
internal static class Share
{
    /// <summary>How many of the cases are counted.</summary>
    /// <param name="cases">All cases.</param>
    /// <param name="among">Which of them come into question.</param>
    /// <param name="counted">Which of these are counted.</param>
    public static double? Of<T>(IEnumerable<T> cases, Func<T, bool> among, Func<T, bool> counted)
    {
        var all = cases.Where(among).ToList();
        return all.Count > 0 ? Math.Round((double)all.Count(counted) / all.Count, 4) : null;
    }
}
