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

    // A logistic over EntryFeatures. The weights are set by hand so that a topic alone answers, words alone answer when most of them are there, and one
    // qualifier or amount that is missing outweighs a topic; the sets that were used to check them are in the tests of the evaluation tool.
    private const double Bias = -3.2;
    private const double Topic = 5.5;
    private const double Conflict = -3.0;
    private const double Words = 4.4;
    private const double TitleWords = 2.2;
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
        return entries.Select(entry => Score(weighed, entry));
    }

    // A word that one entry alone has points to it; one that none has is more often a product's name than another question.
    private static double Rarity(int entries) => entries switch { 0 => AbsentWeight, 1 => UniqueWeight, _ => 1 };

    private static bool IsIn(Term term, PassageReading entry)
    {
        var endings = Languages.Find(entry.Language)?.Endings;
        return entry.TitleForms.Likeness(term.Text, endings) > 0 || entry.TextForms.Likeness(term.Text, endings) > 0;
    }

    private static EntryScore Score(Question question, Candidate candidate)
    {
        var features = EntryFeatures.Of(question, candidate.Reading, out var topics);
        var logit = Bias + (Topic * features.Topic) + (Conflict * features.Conflict) + (Words * features.Words) + (TitleWords * features.TitleWords)
            + (MissingWords * features.MissingWords) + (MissingQualifiers * features.MissingQualifiers) + (ExactQualifiers * features.ExactQualifiers)
            + (MissingAnswer * features.MissingAnswer);
        return new EntryScore(candidate, Logistic.Of(logit), topics);
    }
}
