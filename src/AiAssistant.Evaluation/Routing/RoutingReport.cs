namespace AiAssistant.Evaluation.Routing;

/// <summary>The result of the verb. A share without a single case is null.</summary>
internal sealed record RoutingReport
{
    /// <summary>How many questions were stored.</summary>
    public required int StoredQuestions { get; init; }

    /// <summary>How many answers they have.</summary>
    public required int Intents { get; init; }

    /// <summary>How many utterances were asked.</summary>
    public required int Utterances { get; init; }

    public required int InScope { get; init; }

    public required int OutOfScope { get; init; }

    /// <summary>Utterances in scope whose best stored question has their intent, whether it was enough for the gate or not.</summary>
    public double? AccuracyInScope { get; init; }

    /// <summary>The probability that an utterance in scope scores above one out of scope.</summary>
    public double? OutOfScopeAuroc { get; init; }

    /// <summary>Utterances that ended as they should: in scope answered and right, out of scope refused.</summary>
    public double? AccuracyWithRefusal { get; init; }

    /// <summary>Utterances in scope that were answered, right or wrong.</summary>
    public double? AnsweredInScope { get; init; }

    /// <summary>Utterances out of scope that were refused.</summary>
    public double? RefusedOutOfScope { get; init; }

    public required Timings Timings { get; init; }

    /// <summary>Counts all results.</summary>
    public static RoutingReport Of(IReadOnlyList<RoutingResult> results, IReadOnlyCollection<Utterance> stored, TimeSpan learning) => new()
    {
        StoredQuestions = stored.Count,
        Intents = stored.Select(static utterance => utterance.Intent).Distinct(StringComparer.Ordinal).Count(),
        Utterances = results.Count,
        InScope = results.Count(static result => result.Utterance.IsInScope),
        OutOfScope = results.Count(static result => !result.Utterance.IsInScope),
        AccuracyInScope = Share.Of(results, static result => result.Utterance.IsInScope, static result => result.IsRight),
        OutOfScopeAuroc = RocCurve.Area(Scores(results, isInScope: true), Scores(results, isInScope: false)),
        AccuracyWithRefusal = Share.Of(results, static _ => true, static result => result.IsCorrect),
        AnsweredInScope = Share.Of(results, static result => result.Utterance.IsInScope, static result => result.IsAnswered),
        RefusedOutOfScope = Share.Of(results, static result => !result.Utterance.IsInScope, static result => !result.IsAnswered),
        Timings = Timings.Of(learning, results.Select(static result => result.Elapsed)),
    };

    private static double[] Scores(IReadOnlyList<RoutingResult> results, bool isInScope) =>
        [.. results.Where(result => result.Utterance.IsInScope == isInScope).Select(static result => result.Score)];
}
