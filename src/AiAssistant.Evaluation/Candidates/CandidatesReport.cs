using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Candidates;

/// <summary>The result of the verb. A share without a single case is null.</summary>
internal sealed record CandidatesReport
{
    public required int Questions { get; init; }

    /// <summary>Questions that have an answering candidate.</summary>
    public required int WithAnswer { get; init; }

    public required int WithoutAnswer { get; init; }

    /// <summary>Of the questions with an answer, those whose top candidate answers.</summary>
    [JsonPropertyName("precision_at_1")]
    public double? PrecisionAt1 { get; init; }

    /// <summary>The probability that the top candidate of a question with an answer scores above that of one without.</summary>
    public double? NoAnswerAuroc { get; init; }

    /// <summary>Of the questions with an answer, those that the gate answers, right or wrong.</summary>
    public double? AnsweredWithAnswer { get; init; }

    /// <summary>Of the questions without an answer, those that the gate refuses.</summary>
    public double? RefusedWithoutAnswer { get; init; }

    /// <summary>Of the questions that the gate answers, those whose top candidate answers.</summary>
    public double? AnswerPrecision { get; init; }

    public required Timings Timings { get; init; }

    /// <summary>Counts all results.</summary>
    public static CandidatesReport Of(IReadOnlyList<CandidateResult> results, TimeSpan learning) => new()
    {
        Questions = results.Count,
        WithAnswer = results.Count(static result => result.HasAnswer),
        WithoutAnswer = results.Count(static result => !result.HasAnswer),
        PrecisionAt1 = Share.Of(results, static result => result.HasAnswer, static result => result.IsRight),
        NoAnswerAuroc = RocCurve.Area(Scores(results, hasAnswer: true), Scores(results, hasAnswer: false)),
        AnsweredWithAnswer = Share.Of(results, static result => result.HasAnswer, static result => result.IsAnswered),
        RefusedWithoutAnswer = Share.Of(results, static result => !result.HasAnswer, static result => !result.IsAnswered),
        AnswerPrecision = Share.Of(results, static result => result.IsAnswered, static result => result.IsRight),
        Timings = Timings.Of(learning, results.Select(static result => result.Elapsed)),
    };

    private static double[] Scores(IReadOnlyList<CandidateResult> results, bool hasAnswer) =>
        [.. results.Where(result => result.HasAnswer == hasAnswer).Select(static result => result.Score)];
}
