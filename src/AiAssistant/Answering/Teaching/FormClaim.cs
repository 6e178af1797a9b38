using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Teaching;

/// <summary>Something that a form says of all offers, to be held against each.</summary>
/// <param name="answer">The form's answer.</param>
/// <param name="code">What a contradiction to it is called.</param>
internal abstract class FormClaim(FormAnswer answer, string code)
{
    private const int MaxRead = 20_000;

    /// <summary>The form's answer.</summary>
    public FormAnswer Answer => answer;

    /// <summary>What a contradiction to it is called.</summary>
    public string Code => code;

    /// <summary>The words of an offer that say otherwise; null when there are none.</summary>
    public abstract string? Contradiction(Passage offer);

    /// <summary>The claims that an answer makes; none where it says nothing that an offer could contradict.</summary>
    public static FormClaim? Of(FormAnswer answer) => answer.Question switch
    {
        Resources.PredefinedQuestion.NewProductsOnly => OnlyNewClaim.TryMake(answer),
        Resources.PredefinedQuestion.OriginalProductsOnly => OnlyOriginalClaim.TryMake(answer),
        Resources.PredefinedQuestion.Warranty => WarrantyClaim.TryMake(answer),
        Resources.PredefinedQuestion.DeliveryTimes => DeliveryTimeClaim.TryMake(answer),
        Resources.PredefinedQuestion.Invoice => InvoiceClaim.Make(answer),
        _ => null,
    };

    /// <summary>The shop's own fields, each as its name and its text, such as "Warranty" and "24 months".</summary>
    protected static IEnumerable<(string Name, string Text)> Fields(Passage offer) =>
        from field in offer.Fields
        where !field.Name.StartsWith('@')
        select (field.Name, $"{string.Join(", ", field.Values)} {field.Unit}".TrimEnd());

    /// <summary>The sentences of the description.</summary>
    protected static IEnumerable<string> SentencesOf(Passage offer)
    {
        var text = offer.Text;
        return Sentences.Split(text.Length <= MaxRead ? text : text[..MaxRead]);
    }
}
