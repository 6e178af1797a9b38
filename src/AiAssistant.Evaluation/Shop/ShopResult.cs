using AiAssistant.Answering;

namespace AiAssistant.Evaluation.Shop;

/// <summary>A message with what became of it.</summary>
/// <param name="Message">The message.</param>
/// <param name="Language">The language it was counted under.</param>
/// <param name="Outcome">The assistant's outcome.</param>
internal sealed record ShopResult(ShopMessage Message, string Language, Outcome Outcome)
{
    /// <summary>The verdict.</summary>
    public ShopVerdict Verdict => Outcome.Kind switch
    {
        OutcomeKind.AgentRequested => ShopVerdict.Agent,
        OutcomeKind.Answered when Message.Expected.Count > 0 && Message.Expected.All(Outcome.Citations.Select(static citation => citation.Source).Contains) => ShopVerdict.Right,
        OutcomeKind.Answered => ShopVerdict.Wrong,
        _ => ShopVerdict.Refused,
    };

    /// <summary>Whether the message should have been refused.</summary>
    public bool ExpectsRefusal => Message.Expected.Count == 0 && !Message.ExpectsAgent;

    /// <summary>Whether it was done as it should have been.</summary>
    public bool IsCorrect => Verdict == ShopVerdict.Right || (Verdict == ShopVerdict.Refused && ExpectsRefusal) || (Verdict == ShopVerdict.Agent && Message.ExpectsAgent);
}
