using AiAssistant.Answering.Gating;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Excerpting;

/// <summary>
/// Cuts the passages that answer down to what bears the answer, before anything is written from them: of an offer whose price is asked the title and the fields, of a
/// description the sentences that were chosen, of nothing what speaks to a machine. What is not there is neither quoted nor obeyed.
/// </summary>
internal static class Excerpt
{
    /// <summary>The verdicts with their passages cut.</summary>
    /// <param name="verdicts">The gate's verdicts.</param>
    /// <param name="trace">Told of how many passages something was left out because it speaks to a machine.</param>
    public static IReadOnlyList<Verdict> Of(IReadOnlyList<Verdict> verdicts, TraceRecorder trace)
    {
        // One passage may answer several questions, and is then shown once.
        var passages = verdicts.SelectMany(static verdict => verdict.Supports).GroupBy(static support => support.Candidate.Passage.Id)
            .ToDictionary(static group => group.Key, static group => Cut([.. group]));
        if (passages.Values.Count(static cut => cut.HasInstructions) is > 0 and var count)
        {
            trace.Add("write.instructions.leftOut", ("passages", TraceValues.Number(count)));
        }

        return [.. verdicts.Select(verdict => verdict.Supports.Count == 0 ? verdict : verdict with { Supports = [.. verdict.Supports.Select(Support)] })];

        Support Support(Support support) => support with
        {
            Candidate = support.Candidate with { Passage = passages[support.Candidate.Passage.Id].Passage },
            Sentences = [.. support.Sentences.Select(Instructions.Without).Where(static sentence => sentence.Length > 0)],
        };
    }

    private static (Passage Passage, bool HasInstructions) Cut(IReadOnlyList<Support> supports)
    {
        var passage = supports[0].Candidate.Passage;
        var text = supports.Any(static support => support.Form == AnswerForm.Stored || support.AsOf is not null) // the library's own, which says from when it is
            ? passage.Text
            : string.Join(' ', supports.SelectMany(static support => support.Sentences).Distinct(StringComparer.Ordinal));
        var (title, kept) = (Instructions.WithoutInTitle(passage.Title), Instructions.Without(text));
        return (passage with { Title = title, Text = kept }, !ReferenceEquals(title, passage.Title) || !ReferenceEquals(kept, text));
    }
}
