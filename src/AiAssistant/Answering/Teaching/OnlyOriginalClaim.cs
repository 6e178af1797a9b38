using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Teaching;

/// <summary>Only original products are sold.</summary>
internal sealed class OnlyOriginalClaim : FormClaim
{
    private OnlyOriginalClaim(FormAnswer answer)
        : base(answer, TeachingCodes.NotOriginal)
    {
    }

    /// <summary>The claim; null when the form says no, or that there are replacements too.</summary>
    public static OnlyOriginalClaim? TryMake(FormAnswer answer) =>
        TeachingWords.Shared.SaysNo(answer.Text)
        || answer.Sentences.Any(static sentence => TeachingWords.Has(TeachingWords.Shared.Copy, sentence) && !Polarity.IsNegative(sentence))
            ? null
            : new OnlyOriginalClaim(answer);

    public override string? Contradiction(OfferReading offer) =>
        IsCopy(offer.Passage.Title) ? offer.Passage.Title
        : offer.Fields.Select(static field => $"{field.Name}: {field.Text}").FirstOrDefault(IsCopy)
            ?? offer.SentencesWith(TeachingWords.Shared.Copy).FirstOrDefault(IsCopy);

    // "Not original" is in the words itself; "this is no replica" denies.
    private static bool IsCopy(string text)
    {
        if (!TeachingWords.Has(TeachingWords.Shared.Copy, text))
        {
            return false;
        }

        var words = Language.WordSplitter.Split(text);
        var said = TeachingWords.Shared.Copy.Find(words).SelectMany(static match => match.Places).ToHashSet();
        return !words.Where((_, i) => !said.Contains(i)).ToList().Has(Mark.Denied);
    }
}
