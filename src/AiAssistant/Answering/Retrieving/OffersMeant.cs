using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Retrieving;

/// <summary>Tells which offers a question of a message means. Made once for a message.</summary>
internal sealed class OffersMeant
{
    // A product is named near the beginning, or in the sentence that asks.
    private const int MaxText = 4_000;
    private readonly Dictionary<string, Mention> _mentions = new(StringComparer.Ordinal);
    private readonly Understood _understood;
    private readonly string? _offerId;
    private readonly OfferRecognizer _recognizer;

    public OffersMeant(Understood understood, string? offerId, OfferRecognizer recognizer)
    {
        (_understood, _offerId, _recognizer) = (understood, offerId, recognizer);
    }

    /// <summary>The sentence itself names the product, or the message around it, or what was said before; a single word only where nothing says more.</summary>
    /// <returns>One offer, or several that fit equally; empty when none is meant.</returns>
    public IReadOnlyList<NamedOffer> By(Question question)
    {
        var mentions = new[] { question.Text, _understood.Text, $"{_understood.Background} {_understood.Text}" }.Select(text => Read(text, question.Language)).ToList();
        foreach (var mention in mentions)
        {
            if (_recognizer.Find(mention) is { Count: > 0 } offers)
            {
                return offers;
            }
        }

        if (_offerId is not null && _recognizer.Stated(_offerId) is { Count: > 0 } stated)
        {
            return stated;
        }

        return mentions.Select(_recognizer.FindFaint).FirstOrDefault(static offers => offers.Count > 0) ?? [];
    }

    private Mention Read(string text, string? language)
    {
        var bounded = text.Length > MaxText ? text[..MaxText] : text;
        if (!_mentions.TryGetValue(bounded, out var mention))
        {
            _mentions[bounded] = mention = new Mention(bounded, language);
        }

        return mention;
    }
}
