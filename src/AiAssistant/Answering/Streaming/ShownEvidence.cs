using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Writing;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Streaming;

/// <summary>Evidence as hosts see it: without the fields that are only there to be found by.</summary>
internal static class ShownEvidence
{
    private const int MaxText = 2_000;

    /// <summary>What passed the gate, by question and best first.</summary>
    public static IReadOnlyList<EvidencePassage> Of(IReadOnlyList<Verdict> verdicts) =>
    [
        .. verdicts.SelectMany(static (verdict, i) => verdict.Supports.Select(support => Of(support.Candidate, support.SourceId, verdict.Probability) with { Question = i + 1 })),
    ];

    /// <summary>What was found, best first.</summary>
    public static IReadOnlyList<EvidencePassage> Of(IReadOnlyList<Candidate> found, int count) =>
        [.. found.OrderBy(static candidate => candidate.Rank).Take(count).Select(static candidate => Of(candidate, candidate.Passage.Source, 1.0 / candidate.Rank))];

    private static EvidencePassage Of(Candidate candidate, string source, double score)
    {
        var passage = candidate.Passage;
        var citation = new Citation(passage.Id, candidate.Source.Resource.Name, source, passage.Text.AtMost(MaxText));
        return new EvidencePassage(citation, passage.Title, score)
        {
            Kind = passage.Kind,
            Fields = [.. passage.ForReaders().Select(static field => field with { Name = field.Name.TrimStart('@') })],
        };
    }
}
