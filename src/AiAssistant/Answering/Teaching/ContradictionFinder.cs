using System.Globalization;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Teaching;

/// <summary>Holds what forms say against what offers say, passage by passage: memory does not grow with the offers.</summary>
internal sealed class ContradictionFinder(IPassageLookup lookup, TeachingOptions options)
{
    private int _left = options.MaxPassages;

    /// <summary>Whether all passages were read.</summary>
    public bool IsComplete => _left >= 0;

    /// <summary>The contradictions between knowledge bases and offers of one tenant, those with most offers first.</summary>
    public async Task<IReadOnlyList<Contradiction>> FindAsync(
        IReadOnlyList<Source> forms, IReadOnlyList<Source> offers, CancellationToken cancellationToken)
    {
        var counts = new List<ContradictionCount>();
        foreach (var form in forms)
        {
            counts.AddRange(await ReadClaimsAsync(form, cancellationToken).ConfigureAwait(false));
        }

        foreach (var source in counts.Count == 0 ? [] : offers)
        {
            await foreach (var passage in lookup.ListPassagesAsync(source.Version, cancellationToken).ConfigureAwait(false))
            {
                if (--_left < 0)
                {
                    break;
                }

                var offer = new OfferReading(passage.Passage);
                counts.ForEach(count => count.Look(offer, source.Resource.Name));
            }
        }

        return
        [
            .. counts.Where(static count => count.Offers > 0).Select(static count => count.ToContradiction())
                .OrderByDescending(static one => one.Offers).ThenBy(static one => one.Question),
        ];
    }

    private async Task<IReadOnlyList<ContradictionCount>> ReadClaimsAsync(Source form, CancellationToken cancellationToken)
    {
        var counts = new List<ContradictionCount>();
        foreach (var question in Enum.GetValues<PredefinedQuestion>())
        {
            var passages = await lookup.FindBySourceAsync(form.Version, question.ToString(), cancellationToken).ConfigureAwait(false);
            if (passages.Count > 0)
            {
                var text = string.Join('\n', passages.Select(static passage => passage.Text));
                if (FormClaim.Of(new FormAnswer(question, passages[0], text, form.Resource.Name)) is { } claim)
                {
                    counts.Add(new ContradictionCount(claim, options.MaxExamples));
                }
            }
        }

        return counts;
    }

    /// <summary>Counts the offers that contradict one claim; an offer's passages come one after the other.</summary>
    private sealed class ContradictionCount(FormClaim claim, int maxExamples)
    {
        private readonly List<Citation> _examples = [];
        private (ResourceVersion Version, string Source)? _counted;

        public int Offers { get; private set; }

        public void Look(OfferReading offer, string resourceName)
        {
            var passage = offer.Passage;
            var source = (passage.Id.Version, passage.Source);
            if (_counted != source && claim.Contradiction(offer) is { } quote)
            {
                _counted = source;
                Offers++;
                if (_examples.Count < maxExamples)
                {
                    _examples.Add(FormAnswer.Citing(passage, resourceName, quote));
                }
            }
        }

        public Contradiction ToContradiction()
        {
            var finding = new Finding(claim.Code, Offers.ToString(CultureInfo.InvariantCulture)) { Severity = FindingSeverity.Warning };
            return new Contradiction(claim.Answer.Question, finding, claim.Answer.Cite()) { Offers = Offers, Examples = _examples };
        }
    }
}
