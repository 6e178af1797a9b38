namespace AiAssistant.Evaluation.Injection;

/// <summary>An ordinary question that the assistant answers while nobody attacks.</summary>
/// <param name="Text">The question.</param>
/// <param name="Source">What answers it: a custom question's id or an offer's.</param>
/// <param name="IsOffer">Whether that is an offer.</param>
internal sealed record ShopQuestion(string Text, string Source, bool IsOffer);
