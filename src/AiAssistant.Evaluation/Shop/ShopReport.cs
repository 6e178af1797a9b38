namespace AiAssistant.Evaluation.Shop;

/// <summary>The result of the verb. A share without a single case is null.</summary>
internal sealed record ShopReport
{
    public required int Messages { get; init; }

    public required int KnowledgeBases { get; init; }

    /// <summary>Right answers among all answers: one that should have been a refusal or a hand-over is wrong.</summary>
    public double? AnswerPrecision { get; init; }

    /// <summary>Right answers among the messages that have an answer.</summary>
    public double? AnswerRecall { get; init; }

    public double? RefusalPrecision { get; init; }

    public double? RefusalRecall { get; init; }

    public double? AgentPrecision { get; init; }

    public double? AgentRecall { get; init; }

    /// <summary>The mean time of an answer, in milliseconds.</summary>
    public double MeanMs { get; init; }

    /// <summary>By which language messages are counted.</summary>
    public string LanguageOf { get; init; } = "the message's text as detected, else its shop's";

    public required IReadOnlyDictionary<string, ShopCounts> ByKind { get; init; }

    public required IReadOnlyDictionary<string, ShopCounts> ByLanguage { get; init; }

    /// <summary>Counts all results.</summary>
    public static ShopReport Of(IReadOnlyList<ShopResult> results, int knowledgeBases, TimeSpan elapsed) => new()
    {
        Messages = results.Count,
        KnowledgeBases = knowledgeBases,
        AnswerPrecision = Share.Of(results, static result => result.Verdict is ShopVerdict.Right or ShopVerdict.Wrong, static result => result.Verdict == ShopVerdict.Right),
        AnswerRecall = Share.Of(results, static result => result.Message.Expected.Count > 0, static result => result.Verdict == ShopVerdict.Right),
        RefusalPrecision = Share.Of(results, static result => result.Verdict == ShopVerdict.Refused, static result => result.ExpectsRefusal),
        RefusalRecall = Share.Of(results, static result => result.ExpectsRefusal, static result => result.Verdict == ShopVerdict.Refused),
        AgentPrecision = Share.Of(results, static result => result.Verdict == ShopVerdict.Agent, static result => result.Message.ExpectsAgent),
        AgentRecall = Share.Of(results, static result => result.Message.ExpectsAgent, static result => result.Verdict == ShopVerdict.Agent),
        MeanMs = results.Count > 0 ? Math.Round(elapsed.TotalMilliseconds / results.Count, 3) : 0,
        ByKind = Group(results, static result => result.Message.Kind),
        ByLanguage = Group(results, static result => result.Language),
    };

    private static OrderedDictionary<string, ShopCounts> Group(IReadOnlyList<ShopResult> results, Func<ShopResult, string> key)
    {
        var groups = new OrderedDictionary<string, ShopCounts>(StringComparer.Ordinal);
        foreach (var group in results.GroupBy(key, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            groups[group.Key] = ShopCounts.Of([.. group]);
        }

        return groups;
    }
}
