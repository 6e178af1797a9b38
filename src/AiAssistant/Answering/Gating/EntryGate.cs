using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;

namespace AiAssistant.Answering.Gating;

/// <summary>Decides which entries of knowledge bases answer a question.</summary>
internal static class EntryGate
{
    private const int MaxSupports = 3;
    private const double AbsentWeight = 0.6;
    private const double UniqueWeight = 1.5;
    private const double NormOrder = 6;

    // "Do you …" and one more word in common is nothing.
    private const double Chance = 0.3;

    // A logistic over EntryFeatures. The weights are set by hand so that a topic alone answers, words alone answer when most of them are there, and one
    // qualifier or amount that is missing outweighs a topic; the sets that were used to check them are in the tests of the evaluation tool.
    private const double Bias = -3.2;
    private const double Topic = 5.5;
    private const double Conflict = -3.0;
    private const double Words = 4.4;
    private const double Wording = 7.0;
    private const double MissingWords = -0.55;
    private const double MissingQualifiers = -2.7;
    private const double ExactQualifiers = 1.2;
    private const double MissingAnswer = -2.4;

    /// <summary>The entries judged, most probable first; ties by passage id.</summary>
    public static IReadOnlyList<EntryScore> Judge(Question question, IReadOnlyList<Candidate> candidates) =>
        [.. Weighed(question, [.. candidates.Where(static candidate => candidate.Passage.Kind == ResourceKind.KnowledgeBase)])
            .OrderByDescending(static score => score.Probability).ThenBy(static score => score.Candidate.Passage.Id)];

    /// <summary>The entries that answer: the best one, and for each topic it leaves the best one that has it.</summary>
    public static IReadOnlyList<EntryScore> Select(Question question, IReadOnlyList<EntryScore> scores, double threshold)
    {
        var chosen = new List<EntryScore>();
        var left = question.Concepts.Topics.ToHashSet(StringComparer.Ordinal);
        foreach (var score in scores)
        {
            if (score.Probability < threshold || chosen.Count == MaxSupports)
            {
                break;
            }

            if (chosen.Count == 0 || score.Topics.Overlaps(left))
            {
                chosen.Add(score);
                left.ExceptWith(score.Topics);
            }
        }

        return chosen;
    }

    private static IEnumerable<EntryScore> Weighed(Question question, IReadOnlyList<Candidate> entries)
    {
        var terms = question.Terms.Select(term => term with { Weight = term.Weight * Rarity(entries.Count(entry => IsIn(term, entry.Reading))) }).ToList();
        var weighed = question with { Terms = terms };
        var wordings = Wordings(question, entries);
        return entries.Select(entry => Score(weighed, entry, wordings[entry.Passage.Text]));
    }

    // Sellers store several wordings of one question with the same answer: each that is alike speaks for it. The norm's high order keeps the nearest decisive.
    private static Dictionary<string, double> Wordings(Question question, IReadOnlyList<Candidate> entries)
    {
        var asked = new Wording(question.Words, question.Language);
        return entries.GroupBy(static entry => entry.Passage.Text, StringComparer.Ordinal).ToDictionary(
            static group => group.Key,
            group => BeyondChance(Norm(group.Select(entry => IsPredefined(entry) ? 0 : asked.Likeness(entry.Reading.Wording)))),
            StringComparer.Ordinal);
    }

    private static double Norm(IEnumerable<double> likenesses) => Math.Pow(likenesses.Sum(static likeness => Math.Pow(likeness, NormOrder)), 1 / NormOrder);

    private static double BeyondChance(double likeness) => Math.Max(0, (likeness - Chance) / (1 - Chance));

    private static bool IsPredefined(Candidate entry) => ConceptRules.Shared.Predefined.ContainsKey(entry.Passage.Source);

    // A word that one entry alone has points to it; one that none has is more often a product's name than another question.
    private static double Rarity(int entries) => entries switch { 0 => AbsentWeight, 1 => UniqueWeight, _ => 1 };

    private static bool IsIn(Term term, PassageReading entry)
    {
        var endings = Languages.Find(entry.Language)?.Endings;
        return entry.TitleForms.Likeness(term.Text, endings) > 0 || entry.TextForms.Likeness(term.Text, endings) > 0;
    }

    private static EntryScore Score(Question question, Candidate candidate, double wording)
    {
        var features = EntryFeatures.Of(question, candidate.Reading, wording, out var topics);
        var logit = Bias + (Topic * features.Topic) + (Conflict * features.Conflict) + (Words * features.Words) + (Wording * features.Wording)
            + (MissingWords * features.MissingWords) + (MissingQualifiers * features.MissingQualifiers) + (ExactQualifiers * features.ExactQualifiers)
            + (MissingAnswer * features.MissingAnswer);
        return new EntryScore(candidate, Logistic.Of(logit), topics);
    }
}
