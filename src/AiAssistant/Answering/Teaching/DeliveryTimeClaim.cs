using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Teaching;

/// <summary>How long delivery takes.</summary>
internal sealed class DeliveryTimeClaim : FormClaim
{
    private readonly decimal _least;
    private readonly decimal _most;

    private DeliveryTimeClaim(FormAnswer answer, decimal least, decimal most)
        : base(answer, TeachingCodes.DeliveryTime)
    {
        _least = least;
        _most = most;
    }

    /// <summary>The claim; null when the form names no time.</summary>
    public static DeliveryTimeClaim? TryMake(FormAnswer answer)
    {
        var text = string.Join('\n', answer.Sentences.Where(static sentence => !TeachingWords.Has(TeachingWords.Shared.OtherTimes, sentence)));
        return Durations.Days(text, answer.Passage.Language) is { } days ? new DeliveryTimeClaim(answer, days.Least, days.Most) : null;
    }

    public override string? Contradiction(OfferReading offer) =>
        offer.Fields.Select(static field => (field.Name, field.Text, About: $"{field.Name}: {field.Text}"))
            .FirstOrDefault(field => IsOther(field.Name, field.Text, offer.Passage.Language)).About
        ?? offer.SentencesWith(TeachingWords.Shared.Delivery).Concat(offer.SentencesWith(TeachingWords.Shared.Dispatch))
            .FirstOrDefault(sentence => IsOther(sentence, sentence, offer.Passage.Language));

    // What is sent later than it should have come contradicts; what is sent sooner does not, since it still has to travel.
    private bool IsOther(string about, string text, string language)
    {
        var words = WordSplitter.Split(about);
        var isDelivery = TeachingWords.Has(TeachingWords.Shared.Delivery, words);
        return (isDelivery || TeachingWords.Has(TeachingWords.Shared.Dispatch, words))
            && !TeachingWords.Has(TeachingWords.Shared.OtherTimes, words)
            && Durations.Days(text, language) is { } days
            && (days.Least > _most || (isDelivery && days.Most < _least));
    }
}
