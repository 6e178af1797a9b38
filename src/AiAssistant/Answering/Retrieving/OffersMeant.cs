using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Retrieving;

/// <summary>Tells which offers a question of a message means. Made once for a message.</summary>
internal sealed class OffersMeant
{
    // A product is named near the beginning, or in the sentence that asks.
    private const int MaxText = 4_000;
    private readonly Dictionary<string, Mention> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<Mention, IReadOnlyList<NamedOffer>> _named = [];
    private readonly Understood _understood;
    private readonly string? _offerId;
    private readonly OfferRecognizer _recognizer;

    public OffersMeant(Understood understood, string? offerId, OfferRecognizer recognizer)
    {
        (_understood, _offerId, _recognizer) = (understood, offerId, recognizer);
    }

    /// <summary>
    /// The sentence itself names the product, or the message around it, or what was said before; a single word only where nothing says more, or where it speaks
    /// of another product than what was said before.
    /// </summary>
    /// <returns>One offer, or several that fit equally; empty when none is meant.</returns>
    public IReadOnlyList<NamedOffer> By(Question question)
    {
        Mention[] own = [Read(question), Read(_understood.Text, question.Language)];
        if (own.Select(Find).FirstOrDefault(static offers => offers.Count > 0) is { } named)
        {
            return named;
        }

        var around = Read($"{_understood.Background} {_understood.Text}".Trim(), question.Language);
        var before = Find(around);
        if (before.Count == 0 && _offerId is not null)
        {
            before = _recognizer.Stated(_offerId);
        }

        var hinted = own.Select(_recognizer.FindFaint).FirstOrDefault(static offers => offers.Count > 0) ?? [];
        var isAnother = hinted.Count > 0 && !hinted.Any(hint => before.Any(offer => offer.Id == hint.Id && offer.Source == hint.Source));
        return isAnother ? hinted : before.Count > 0 ? before : _recognizer.FindFaint(around);
    }

    private IReadOnlyList<NamedOffer> Find(Mention mention)
    {
        if (!_named.TryGetValue(mention, out var offers))
        {
            _named[mention] = offers = _recognizer.Find(mention);
        }

        return offers;
    }

    private Mention Read(Question question)
    {
        if (question.Text.Length > MaxText)
        {
            return Read(question.Text, question.Language);
        }

        if (!_mentions.TryGetValue(question.Text, out var mention))
        {
            _mentions[question.Text] = mention = new Mention(question);
        }

        return mention;
    }

    private Mention Read(string text, string? language)
    {
        var bounded = text.AtMost(MaxText);
        if (!_mentions.TryGetValue(bounded, out var mention))
        {
            _mentions[bounded] = mention = new Mention(Question.Read(bounded, language));
        }

        return mention;
    }
}
