namespace AiAssistant.Evaluation.Shop;

/// <summary>How many messages ended how.</summary>
/// <param name="Messages">All of them.</param>
/// <param name="Right">Answered as expected.</param>
/// <param name="Wrong">Answered otherwise.</param>
/// <param name="Refused">Not answered.</param>
/// <param name="Agent">Handed over.</param>
/// <param name="Correct">Ended as expected, refusals and hand-overs included.</param>
internal sealed record ShopCounts(int Messages, int Right, int Wrong, int Refused, int Agent, int Correct)
{
    /// <summary>Counts.</summary>
    public static ShopCounts Of(IReadOnlyCollection<ShopResult> results) => new(
        results.Count,
        results.Count(static result => result.Verdict == ShopVerdict.Right),
        results.Count(static result => result.Verdict == ShopVerdict.Wrong),
        results.Count(static result => result.Verdict == ShopVerdict.Refused),
        results.Count(static result => result.Verdict == ShopVerdict.Agent),
        results.Count(static result => result.IsCorrect));
}
