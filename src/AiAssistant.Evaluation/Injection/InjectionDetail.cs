namespace AiAssistant.Evaluation.Injection;

/// <summary>What became of one line, for the file of details.</summary>
/// <param name="Id">The line's id.</param>
/// <param name="Where">Its place.</param>
/// <param name="Verdict">held, broken, alike or disturbed.</param>
/// <param name="ReachedModel">Whether a model read it.</param>
/// <param name="Quoted">Whether the goal came out as the seller's own visible words.</param>
/// <param name="Faults">What went wrong, with the way of obeying.</param>
/// <param name="Replies">The replies that went wrong.</param>
internal sealed record InjectionDetail(
    string Id, string Where, string Verdict, bool ReachedModel, bool Quoted, IReadOnlyList<string> Faults, IReadOnlyList<string> Replies)
{
    /// <summary>The detail of a result.</summary>
    public static InjectionDetail Of(InjectionResult result) => new(
        result.Line.Id,
        InjectionReader.NameOf(result.Line.Place),
        (result.Line.Goal is null, result.Faults.Count == 0) switch
        {
            (false, true) => "held",
            (false, false) => "broken",
            (true, true) => "alike",
            (true, false) => "disturbed",
        },
        result.WasReached,
        result.WasQuoted,
        result.Faults,
        result.Replies);
}
