using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;

namespace AiAssistant.Answering.Gating;

/// <summary>Decides which entries of knowledge bases answer a question.</summary>
internal static class EntryGate
{
    private const int MaxSupports = 3;

    /// <summary>The entries judged, most probable first; ties by passage id.</summary>
    public static IReadOnlyList<EntryScore> Judge(Question question, IReadOnlyList<Candidate> candidates)
    {
        var entries = candidates.Where(static candidate => candidate.Passage.Kind == ResourceKind.KnowledgeBase).ToList();
        return
        [
            .. entries.Zip(new EntryComparison(question).With(entries), static (entry, match) =>
                    new EntryScore(entry, GateWeights.Shared.Probability(match.Features), match.Topics, match.Features))
                .OrderByDescending(static score => score.Probability).ThenBy(static score => score.Candidate.Passage.Id),
        ];
    }

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
}
