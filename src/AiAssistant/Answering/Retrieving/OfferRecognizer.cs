using System.Runtime.InteropServices;
using AiAssistant.Answering.Language;
using AiAssistant.Resources;

namespace AiAssistant.Answering.Retrieving;

/// <summary>Tells which offers a text names: by id or model, by the words of their titles. Made once for a message.</summary>
internal sealed class OfferRecognizer
{
    private const double ModelWeight = 2;
    private const double MinShare = 0.55;
    private const double MinWeight = 1.2;
    private const double Whole = 0.95;
    private const double IdWeight = 100;

    // Of two names, the one said this much less fully is not meant.
    private const double Nearness = 0.97;

    // A single word names something only in a short text, and only as long as few offers bear it.
    private const int MaxFaintLength = 40;
    private const int MinFaintWord = 4;
    private const int MinForeignWord = 6;
    private const int MaxFaintOffers = 4;

    private readonly List<(Candidate First, OfferNames Names, List<Candidate> Passages)> _offers;
    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);

    /// <summary>Prepares to recognize offers.</summary>
    /// <param name="candidates">The offers that may be meant.</param>
    public OfferRecognizer(IReadOnlyList<Candidate> candidates)
    {
        _offers = [.. candidates.Where(static candidate => candidate.Passage.Kind == ResourceKind.Offers).GroupBy(static candidate => candidate.Origin)
            .Select(static group => (group.First(), group.First().Reading.Names, group.OrderBy(static candidate => candidate.Passage.Id.Ordinal).ToList()))];
        foreach (var name in _offers.SelectMany(static offer => offer.Names.Words))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_frequency, name, out _)++;
        }
    }

    /// <summary>The offers named best, in a fixed order: one, or several that fit equally; empty when none is named.</summary>
    /// <param name="text">What the customer wrote.</param>
    public IReadOnlyList<NamedOffer> Find(Mention text) => Best(text, names => Clear(names, text));

    /// <summary>The offers that a single word or a few shared ones may name; empty when there are too many of them.</summary>
    /// <param name="text">What the customer wrote.</param>
    public IReadOnlyList<NamedOffer> FindFaint(Mention text)
    {
        if (text.Length > MaxFaintLength)
        {
            return [];
        }

        var best = Best(text, names => Faint(names, text));
        return best.Count <= MaxFaintOffers ? best : [];
    }

    /// <summary>The offer that the platform says the conversation is about.</summary>
    public IReadOnlyList<NamedOffer> Stated(string offerId) =>
        [.. _offers.Where(offer => offer.First.Passage.Source == offerId).Take(1).Select(static offer => Named(offer, (1, 1)).Offer)];

    private static (NamedOffer Offer, double Score) Named(
        (Candidate First, OfferNames Names, List<Candidate> Passages) offer, (double Share, double Weight) match) =>
        (new NamedOffer(offer.First.Source, offer.First.Passage.Source, offer.Passages[0].Passage.Title, match.Share, offer.Passages), match.Weight);

    private IReadOnlyList<NamedOffer> Best(Mention text, Func<OfferNames, (double Share, double Weight)?> match)
    {
        var named = new List<(NamedOffer Offer, double Score)>();
        foreach (var offer in _offers)
        {
            if (match(offer.Names) is { } said)
            {
                named.Add(Named(offer, said));
            }
        }

        var best = named.Select(static offer => offer.Score).DefaultIfEmpty(0).Max();
        var nearest = named.Where(offer => offer.Score >= best * Nearness).ToList();
        if (nearest.Count > 1 && nearest.Exists(static offer => offer.Offer.Share >= Whole))
        {
            nearest.RemoveAll(static offer => offer.Offer.Share < Whole); // "the Summit backpack" is not the rain cover for it
        }

        if (nearest.Count > 1)
        {
            // "The blue one": what only some of the variants say tells them apart.
            var told = nearest.ConvertAll(offer => text.CountIn(offer.Offer.Passages[0].Reading.Names));
            var most = told.Max();
            nearest = [.. nearest.Where((_, i) => told[i] == most)];
        }

        return [.. nearest.OrderByDescending(static offer => offer.Score).ThenBy(static offer => offer.Offer.Id, StringComparer.Ordinal)
            .Select(static offer => offer.Offer)];
    }

    private (double Share, double Weight)? Clear(OfferNames names, Mention text)
    {
        if (text.Links(names) || text.HasAny(names.Codes))
        {
            return (1, IdWeight);
        }

        var said = Said(names, text);
        if (said.Count == 0)
        {
            return null;
        }

        var (share, weight) = Match(names, text);
        var isClear = (share >= MinShare && weight >= MinWeight) || said.Any(OfferNames.IsCode) || text.HasAny(names.Models) || IsSaidButNumbers(names, text)
            || (said.Count(static name => name.Length > 2) >= 2
                && said.Any(name => name.Length > 2 && _frequency[name] == 1 && text.SaysOutright(name, names)));
        return isClear && !IsOtherModel(names, said, text) ? (share, weight) : null;
    }

    private (double Share, double Weight)? Faint(OfferNames names, Mention text)
    {
        var said = Said(names, text);
        var minLength = text.IsOtherLanguage(names) ? MinForeignWord : MinFaintWord;
        var isHinted = said.Any(name => name.Length >= minLength && text.SaysOutright(name, names));
        return isHinted && !IsOtherModel(names, said, text) && !said.Any(name => text.IsOtherThing(name, names)) ? Match(names, text) : null;
    }

    private static List<string> Said(OfferNames names, Mention text) => [.. names.Words.Where(name => text.Likeness(name, names) > 0)];

    // "The Lumen headlamp" names every Lumen headlamp, whatever its number.
    private static bool IsSaidButNumbers(OfferNames names, Mention text) =>
        names.Plain.Count >= 2 && names.Plain.Count < names.Words.Count && names.Plain.All(name => text.Likeness(name, names) > 0);

    // Another model than the offer's was said, and not the offer's own.
    private static bool IsOtherModel(OfferNames names, List<string> said, Mention text) =>
        names.Words.Count > names.Plain.Count && !said.Any(static name => Word.ContainsDigit(name))
        && text.Codes.Exists(code => !code.All(names.Says) && !names.Says(string.Concat(code)));

    private (double Share, double Weight) Match(OfferNames names, Mention text)
    {
        double total = 0, found = 0;
        foreach (var name in names.Words)
        {
            // What many titles share, such as "backpack", tells them apart least.
            var weight = (Word.ContainsDigit(name) ? ModelWeight : 1) / (1 + Math.Log(_frequency[name]));
            total += weight;
            found += weight * text.Likeness(name, names);
        }

        return total > 0 ? (found / total, found) : (0, 0);
    }
}
