using System.Globalization;
using AiAssistant.Evaluation.Calibration;
using AiAssistant.Evaluation.Shop;
using AiAssistant.Evaluation.ShopOffers;

namespace AiAssistant.Evaluation.Answers;

/// <summary>A part of the page: one file of messages.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Numbers">The numbers at its head, with what each is.</param>
/// <param name="Cases">The messages in the order of the file.</param>
internal sealed record AnswersSection(string Id, string Title, IReadOnlyList<(string Name, string Value)> Numbers, IReadOnlyList<AnsweredCase> Cases)
{
    /// <summary>The messages that did not end as expected: first what was answered wrong, last what was refused.</summary>
    public IReadOnlyList<IGrouping<(Ending Ending, Expectation Expected), AnsweredCase>> Wrong =>
    [
        .. Cases.Where(static one => !one.IsCorrect).GroupBy(static one => (one.Ending, one.Expected))
            .OrderBy(static group => group.Key.Ending switch { Ending.AnsweredWrong => 0, Ending.Agent => 1, Ending.Asked => 2, _ => 3 })
            .ThenBy(static group => group.Key.Expected),
    ];

    /// <summary>What the plots show.</summary>
    public PlottedSeries Series =>
        new(Id, Cases.Count(static one => one.Probability is not null),
            [
                .. Cases.Where(static one => one is { Probability: not null, IsEvidenceRight: not null })
                    .Select(static one => (one.Probability!.Value, one.IsEvidenceRight!.Value)),
            ]);

    /// <summary>Messages to shops.</summary>
    public static AnswersSection Of(ShopReport report, string file, IReadOnlyList<ShopResult> results) => new(
        "shop",
        $"Messages to shops: {file}",
        [
            ("messages", Count(report.Messages)),
            ("answer precision", Percent(report.AnswerPrecision)),
            ("answer recall", Percent(report.AnswerRecall)),
            ("refusal precision", Percent(report.RefusalPrecision)),
            ("refusal recall", Percent(report.RefusalRecall)),
            ("agent precision", Percent(report.AgentPrecision)),
            ("agent recall", Percent(report.AgentRecall)),
            ("mean time", Milliseconds(report.MeanMs)),
        ],
        [.. results.Select(AnsweredCase.Of)]);

    /// <summary>Messages about offers.</summary>
    public static AnswersSection Of(ShopOffersReport report, string file, IReadOnlyList<ShopOffersResult> results, string? language) => new(
        "offers",
        $"Messages about offers: {file}",
        [
            ("messages", Count(report.Messages)),
            ("offer found", Percent(report.OfferFound)),
            ("reply says the answer", Percent(report.ContainsAnswer)),
            ("refusal recall", Percent(report.RefusalRecall)),
            ("mean time", Milliseconds(report.Timings.MeanMs)),
            ("95 of 100 within", Milliseconds(report.Timings.P95Ms)),
        ],
        [.. results.Select(result => AnsweredCase.Of(result, language))]);

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double? share) => share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.0} %") : "–";

    private static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} ms");
}
