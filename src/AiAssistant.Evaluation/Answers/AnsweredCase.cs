using System.Globalization;
using AiAssistant.Answering;
using AiAssistant.Evaluation.Shop;
using AiAssistant.Evaluation.ShopOffers;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Evaluation.Answers;

/// <summary>A message with what should and what did become of it, whichever file it is from.</summary>
internal sealed record AnsweredCase
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required string Kind { get; init; }

    public required string Language { get; init; }

    public required Expectation Expected { get; init; }

    /// <summary>What a right outcome is, in words.</summary>
    public required string ExpectedInWords { get; init; }

    public required Ending Ending { get; init; }

    public required bool IsCorrect { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>
    /// Whether the best evidence answers, be it enough for the gate or not; null where that is not known: a person was asked for, or an offer was not answered
    /// from.
    /// </summary>
    public bool? IsEvidenceRight { get; init; }

    /// <summary>How sure the gate was, of several questions the least; null when no question came to it.</summary>
    public double? Probability => Gate.Select(static step => Number(step.Details["probability"])).Order().Cast<double?>().FirstOrDefault();

    private IEnumerable<TraceStep> Gate => Outcome.Trace.Steps.Where(static step => step.Stage == AnswerStage.Gate && step.Details.ContainsKey("probability"));

    /// <summary>A message to a shop.</summary>
    public static AnsweredCase Of(ShopResult result)
    {
        var (message, outcome) = (result.Message, result.Outcome);
        var answered = new AnsweredCase
        {
            Id = message.Id,
            Text = message.Text,
            Kind = message.Kind,
            Language = result.Language,
            Expected = message.ExpectsAgent ? Expectation.Agent : message.Expected.Count > 0 ? Expectation.Answer : Expectation.Refusal,
            ExpectedInWords = message.ExpectsAgent ? "a person"
                : message.Expected.Count > 0 ? $"an answer from {string.Join(", ", message.Expected)}"
                : "a refusal",
            Ending = Of(outcome.Kind, result.Verdict == ShopVerdict.Right),
            IsCorrect = result.IsCorrect,
            Outcome = outcome,
        };
        var nearest = answered.Gate.SelectMany(static step => step.Details["sources"].Split('\n')).ToHashSet(StringComparer.Ordinal);
        return answered with
        {
            IsEvidenceRight = outcome.Kind == OutcomeKind.Answered ? result.Verdict == ShopVerdict.Right
                : answered.Probability is null ? null
                : message.Expected.Count > 0 && message.Expected.All(nearest.Contains),
        };
    }

    /// <summary>A message about an offer.</summary>
    /// <param name="result">What became of it.</param>
    /// <param name="language">The language where the text does not show it.</param>
    public static AnsweredCase Of(ShopOffersResult result, string? language)
    {
        var (message, outcome) = (result.Message, result.Outcome);
        return new AnsweredCase
        {
            Id = message.Id,
            Text = message.Text,
            Kind = message.Kind,
            Language = LanguageDetector.Detect(message.Text) ?? language ?? "und",
            Expected = result.ExpectsRefusal ? Expectation.Refusal : Expectation.Answer,
            ExpectedInWords = (result.ExpectsRefusal ? "a refusal" : "an answer") + (message.ExpectedOffer is { } offer ? $" about the offer {offer}" : "")
                + (!result.ExpectsRefusal && message.AnswerContains is { } words ? $" that says “{words}”" : ""),
            Ending = Of(outcome.Kind, result.IsCorrect),
            IsCorrect = result.IsCorrect,
            Outcome = outcome,
            IsEvidenceRight = result.IsAnswered ? result.IsCorrect : null,
        };
    }

    private static Ending Of(OutcomeKind kind, bool isRight) => kind switch
    {
        OutcomeKind.Answered => isRight ? Ending.AnsweredRight : Ending.AnsweredWrong,
        OutcomeKind.Asked => Ending.Asked,
        OutcomeKind.AgentRequested => Ending.Agent,
        _ => Ending.Refused,
    };

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}
