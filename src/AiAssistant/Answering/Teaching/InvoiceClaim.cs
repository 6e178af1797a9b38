using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Teaching;

/// <summary>That an invoice is issued, or that none is.</summary>
internal sealed class InvoiceClaim : FormClaim
{
    private const int MaxWords = 12;
    private readonly bool _isIssued;

    private InvoiceClaim(FormAnswer answer, bool isIssued)
        : base(answer, TeachingCodes.Invoice) => _isIssued = isIssued;

    /// <summary>The claim that the answer makes.</summary>
    public static InvoiceClaim Make(FormAnswer answer) =>
        new(answer, !TeachingWords.Shared.SaysNo(answer.Text) && (answer.Sentences.Count == 0 || !Polarity.IsNegative(answer.Sentences[0])));

    public override string? Contradiction(OfferReading offer) =>
        offer.Fields.Where(static field => TeachingWords.Has(TeachingWords.Shared.Invoice, field.Name))
            .FirstOrDefault(field => IsIssued(field.Text) != _isIssued) is { Name: { } name } field ? $"{name}: {field.Text}"
        : offer.SentencesWith(TeachingWords.Shared.Invoice).FirstOrDefault(sentence => Language.WordSplitter.Split(sentence).Count <= MaxWords
            && IsIssued(sentence) != _isIssued);

    private static bool IsIssued(string text) => !TeachingWords.Shared.SaysNo(text) && !Polarity.IsNegative(text);
}
