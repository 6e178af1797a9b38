using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Teaching;

/// <summary>How long the warranty is, or that there is none.</summary>
internal sealed class WarrantyClaim : FormClaim
{
    private readonly IReadOnlyList<decimal> _months;

    private WarrantyClaim(FormAnswer answer, IReadOnlyList<decimal> months)
        : base(answer, TeachingCodes.Warranty) => _months = months;

    /// <summary>The claim; null when the form neither says no nor names a time.</summary>
    public static WarrantyClaim? TryMake(FormAnswer answer)
    {
        if (TeachingWords.Shared.SaysNo(answer.Text))
        {
            return new WarrantyClaim(answer, []);
        }

        var months = Durations.Months(answer.Text, answer.Passage.Language);
        return months.Count > 0 ? new WarrantyClaim(answer, months) : null;
    }

    public override string? Contradiction(OfferReading offer) =>
        offer.Fields.Where(static field => TeachingWords.Has(TeachingWords.Shared.Warranty, field.Name))
            .FirstOrDefault(field => IsOther(field.Text, offer.Passage.Language)) is { Name: { } name } field ? $"{name}: {field.Text}"
        : offer.SentencesWith(TeachingWords.Shared.Warranty).FirstOrDefault(sentence => IsOther(sentence, offer.Passage.Language));

    // Of several times that the form names, for several kinds of products, each offer may have any.
    private bool IsOther(string text, string language)
    {
        var months = Durations.Months(text, language);
        return months.Count > 0 ? !months.Intersect(_months).Any() : _months.Count > 0 && (TeachingWords.Shared.SaysNo(text) || IsDenied(text));
    }

    // "No warranty" and "without a guarantee" are short; a longer sentence denies other things.
    private static bool IsDenied(string text) => Language.WordSplitter.Split(text).Count <= 4 && Polarity.IsNegative(text);
}
