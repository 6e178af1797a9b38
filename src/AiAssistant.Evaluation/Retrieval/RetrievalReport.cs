using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Retrieval;

/// <summary>What the verb prints.</summary>
internal sealed record RetrievalReport
{
    /// <summary>How many passages were indexed.</summary>
    public required int Documents { get; init; }

    /// <summary>How many questions were judged and asked.</summary>
    public required int Queries { get; init; }

    /// <summary>Mean nDCG of the first 10, as trec_eval computes it.</summary>
    [JsonPropertyName("ndcg_at_10")]
    public required double NdcgAt10 { get; init; }

    /// <summary>Mean share of the relevant passages among the first 100.</summary>
    [JsonPropertyName("recall_at_100")]
    public required double RecallAt100 { get; init; }

    /// <summary>Mean of one over the rank of the first relevant passage, 0 when it is not among the first 10.</summary>
    [JsonPropertyName("mrr_at_10")]
    public required double MrrAt10 { get; init; }

    /// <summary>The median time of a question, its embedding included, for 100 results; milliseconds.</summary>
    [JsonPropertyName("p50_ms")]
    public required double P50Ms { get; init; }

    /// <summary>The 95th percentile.</summary>
    [JsonPropertyName("p95_ms")]
    public required double P95Ms { get; init; }

    /// <summary>The 99th percentile.</summary>
    [JsonPropertyName("p99_ms")]
    public required double P99Ms { get; init; }

    /// <summary>Questions a second, asked one after another.</summary>
    public required double QueriesPerSecond { get; init; }

    /// <summary>Passages embedded and indexed a second.</summary>
    public required double DocumentsPerSecond { get; init; }

    /// <summary>The estimated memory of the index, stored passages included.</summary>
    public required long IndexBytes { get; init; }
}
