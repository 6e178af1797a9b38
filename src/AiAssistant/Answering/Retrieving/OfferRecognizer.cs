using AiAssistant.Answering.Language;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Retrieving;

/// <summary>Tells which offers a text names, by the words of their titles, brands and models.</summary>
internal static class OfferRecognizer
{
    private const double ModelWeight = 2;
    private const double MinShare = 0.55;
    private const double MinWeight = 1.2;

    // Of two names, the one said this much less fully is not meant.
    private const double Nearness = 0.97;

    /// <summary>The offers named best, in a fixed order: one, or several that fit equally; empty when none is named.</summary>
    /// <param name="text">What the customer wrote.</param>
    /// <param name="candidates">The offers that may be meant.</param>
    public static IReadOnlyList<NamedOffer> Find(string text, IReadOnlyList<Candidate> candidates)
    {
        var said = new WordIndex(WordSplitter.Split(text));
        var offers = candidates.Where(static candidate => candidate.Passage.Kind == ResourceKind.Offers).GroupBy(static candidate => candidate.Origin)
            .Select(group => (group.Key, Names: NamesOf(group.First()), Passages: group.OrderBy(static candidate => candidate.Passage.Id.Ordinal).ToList())).ToList();
        var frequency = offers.SelectMany(static offer => offer.Names).GroupBy(static name => name, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);

        var named = new List<(NamedOffer Offer, double Score)>();
        foreach (var (origin, names, passages) in offers)
        {
            var (share, weight) = Match(names, said, frequency);
            if ((share >= MinShare && weight >= MinWeight) || IsSaidButNumbers(names, said))
            {
                named.Add((new NamedOffer(origin.Source, origin.Name, passages[0].Passage.Title, share, passages), share * weight));
            }
        }

        var best = named.Select(static offer => offer.Score).DefaultIfEmpty(0).Max();
        return [.. named.Where(offer => offer.Score >= best * Nearness).OrderByDescending(static offer => offer.Score).ThenBy(static offer => offer.Offer.Id, StringComparer.Ordinal).Select(static offer => offer.Offer)];
    }

    // "The Lumen headlamp" names every Lumen headlamp, whatever its number.
    private static bool IsSaidButNumbers(List<string> names, WordIndex said)
    {
        var words = names.Where(static name => name.AsSpan().IndexOfAnyInRange('0', '9') < 0).ToList();
        return words.Count >= 2 && words.Count < names.Count && words.All(word => said.Likeness(word, Languages.English.Endings) > 0);
    }

    /// <summary>The offer that the platform says the conversation is about.</summary>
    public static IReadOnlyList<NamedOffer> Stated(string offerId, IReadOnlyList<Candidate> candidates) =>
        [.. candidates.Where(candidate => candidate.Passage.Kind == ResourceKind.Offers && candidate.Passage.Source == offerId).GroupBy(static candidate => candidate.Origin).Take(1)
            .Select(static group => new NamedOffer(group.Key.Source, group.Key.Name, group.First().Passage.Title, 1, [.. group.OrderBy(static candidate => candidate.Passage.Id.Ordinal)]))];

    private static (double Share, double Weight) Match(IReadOnlyList<string> names, WordIndex said, Dictionary<string, int> frequency)
    {
        double total = 0, found = 0;
        foreach (var name in names)
        {
            // What many titles share, such as "backpack", tells them apart least.
            var weight = (name.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? ModelWeight : 1) / (1 + Math.Log(frequency[name]));
            total += weight;
            found += weight * said.Likeness(name, Languages.English.Endings);
        }

        return total > 0 ? (found / total, found) : (0, 0);
    }

    private static List<string> NamesOf(Candidate candidate)
    {
        var pack = Languages.Find(candidate.Passage.Language) ?? Languages.English;
        var model = candidate.Passage.Fields.Where(static field => field.Name == PassageFieldNames.Mpn).SelectMany(static field => field.Values);
        var names = WordSplitter.Split(candidate.Passage.Title).Concat(WordSplitter.Split(string.Join(' ', model)))
            .Select(static word => word.Text).Where(word => word.Length > 1 && !pack.Common.Contains(word)).Distinct(StringComparer.Ordinal).ToList();
        return names;
    }
}
