using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>Compares a question with entries of knowledge bases, and these with each other.</summary>
internal sealed class EntryComparison(Question question)
{
    private const double FewWordings = 1.5;
    private const double NormOrder = 6;
    private const double VoteOrder = 4;
    private readonly EntryMatch _match = new(question);

    /// <summary>The features of each entry, in their order, and the question's topics that it answers.</summary>
    public IReadOnlyList<(EntryFeatures Features, IReadOnlySet<string> Topics)> With(IReadOnlyList<Candidate> entries)
    {
        var answers = Enumerable.Range(0, entries.Count).GroupBy(i => entries[i].Passage.Text, StringComparer.Ordinal).Select(static same => same.ToArray()).ToList();
        var hasWordings = answers.Count * FewWordings <= entries.Count;
        var matches = entries.Select(entry => _match.With(entry.Reading, hasWordings)).ToList();
        var features = matches.ConvertAll(static match => match.Features);
        CompareWordings(entries, answers, features);
        SetMargins(answers, features, Evidence, EntryFeature.Margin);
        SetMargins(answers, features, static features => features[EntryFeature.Wording], EntryFeature.WordingMargin);
        SetMargins(
            answers, features, static features => (features[EntryFeature.StorySubject] + features[EntryFeature.StoryFound]) / 2, EntryFeature.StoryMargin);
        return matches;
    }

    // Sellers store several wordings of one question with the same answer: each that is alike speaks for it. The norm's high order keeps the nearest decisive.
    private void CompareWordings(IReadOnlyList<Candidate> entries, List<int[]> answers, List<EntryFeatures> features)
    {
        double all = 0, most = 0;
        var groups = new List<(int[] Members, double Votes, double Norm)>(answers.Count);
        foreach (var group in answers)
        {
            double votes = 0, norm = 0;
            foreach (var entry in group.Select(i => entries[i].Reading))
            {
                var likeness = entry.IsPredefined ? 0 : _match.Wording.Likeness(entry.Wording);
                most = Math.Max(most, likeness);
                votes += Math.Pow(likeness, VoteOrder);
                norm += Math.Pow(likeness, NormOrder);
            }

            all += votes;
            groups.Add((group, votes, Wording.BeyondChance(Math.Pow(norm, 1 / NormOrder))));
        }

        foreach (var (members, votes, norm) in groups)
        {
            var found = FoundIn(Array.ConvertAll(members, i => entries[i].Reading));
            foreach (var i in members)
            {
                features[i][EntryFeature.Wording] = Math.Min(norm, 1);
                features[i][EntryFeature.Agreement] = EntryMatch.Share(votes, all) * Math.Min(most, 1);
                features[i][EntryFeature.Consensus] = EntryMatch.Share(votes, all);
                features[i][EntryFeature.FoundInWordings] = found;
            }
        }
    }

    private double FoundIn(PassageReading[] wordings)
    {
        double found = 0, total = 0;
        foreach (var (term, bits, _) in _match.Terms)
        {
            total += bits;
            found += bits * wordings.Max(wording => EntryWords.Title(term, wording, isComparable: true, Languages.Find(wording.Language)?.Endings));
        }

        return EntryMatch.Share(found, total);
    }

    // Words in common, and whatever else says best that the entry is meant.
    private static double Evidence(EntryFeatures features) =>
        (features[EntryFeature.Found]
            + Math.Max(
                features.OnTopic, Math.Max(Math.Max(features[EntryFeature.Wording], features[EntryFeature.Asked]), features[EntryFeature.Subject]))) / 2;

    // How much more an answer has of something than any other answer.
    private static void SetMargins(List<int[]> answers, List<EntryFeatures> features, Func<EntryFeatures, double> of, EntryFeature margin)
    {
        var best = answers.Select(members => (Members: members, Value: members.Max(i => of(features[i])))).OrderByDescending(static pair => pair.Value).Take(2).ToList();
        foreach (var members in answers)
        {
            var rival = best.Find(pair => pair.Members != members).Value;
            foreach (var i in members)
            {
                features[i][margin] = of(features[i]) - rival;
            }
        }
    }
}
