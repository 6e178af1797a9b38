using AiAssistant.Resources;

namespace AiAssistant.Answering.Teaching;

/// <summary>The form says one thing, offers say another: a customer may be told either.</summary>
/// <param name="Question">The question of the form.</param>
/// <param name="Finding">What contradicts, to be shown with <c>SellerTexts</c>; its argument is the number of offers.</param>
/// <param name="Form">What the form says.</param>
public sealed record Contradiction(PredefinedQuestion Question, Finding Finding, Citation Form)
{
    /// <summary>How many offers say otherwise.</summary>
    public required int Offers { get; init; }

    /// <summary>What some of them say, in the order of the index.</summary>
    public required IReadOnlyList<Citation> Examples { get; init; }
}
