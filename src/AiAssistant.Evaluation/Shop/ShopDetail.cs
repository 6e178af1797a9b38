using AiAssistant.Answering;

namespace AiAssistant.Evaluation.Shop;

/// <summary>One line of the details.</summary>
internal sealed record ShopDetail(
    string Id, string Shop, string Language, string Kind, bool Correct, string Verdict, IReadOnlyList<string> Expected, IReadOnlyList<string> Cited, string? Reason, string Text, string? Answer, IReadOnlyList<string> Trace)
{
    public static ShopDetail Of(ShopResult result) => new(
        result.Message.Id,
        result.Message.Shop,
        result.Language,
        result.Message.Kind,
        result.IsCorrect,
        result.Verdict.ToString(),
        result.Message.ExpectsAgent ? ["agent"] : result.Message.Expected,
        [.. result.Outcome.Citations.Select(static citation => citation.Source).Distinct(StringComparer.Ordinal)],
        result.Outcome.Reason?.Code,
        result.Message.Text,
        result.Outcome.Text,
        [.. result.Outcome.Trace.Steps.Select(Step)]);

    private static string Step(TraceStep step) => $"{step.Code} {string.Join(' ', step.Details.Select(static pair => $"{pair.Key}={pair.Value}"))}".TrimEnd();
}
