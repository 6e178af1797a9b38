using AiAssistant.Resources;

namespace AiAssistant.Answering.Teaching;

/// <summary>Something that a form says of all offers, to be held against each.</summary>
/// <param name="answer">The form's answer.</param>
/// <param name="code">What a contradiction to it is called.</param>
internal abstract class FormClaim(FormAnswer answer, string code)
{
    /// <summary>The form's answer.</summary>
    public FormAnswer Answer => answer;

    /// <summary>What a contradiction to it is called.</summary>
    public string Code => code;

    /// <summary>The words of an offer that say otherwise; null when there are none.</summary>
    public abstract string? Contradiction(OfferReading offer);

    /// <summary>The claim that an answer makes; null where it says nothing that an offer could contradict.</summary>
    public static FormClaim? Of(FormAnswer answer) => answer.Question switch
    {
        PredefinedQuestion.NewProductsOnly => OnlyNewClaim.TryMake(answer),
        PredefinedQuestion.OriginalProductsOnly => OnlyOriginalClaim.TryMake(answer),
        PredefinedQuestion.Warranty => WarrantyClaim.TryMake(answer),
        PredefinedQuestion.DeliveryTimes => DeliveryTimeClaim.TryMake(answer),
        PredefinedQuestion.Invoice => InvoiceClaim.Make(answer),
        _ => null,
    };
}
