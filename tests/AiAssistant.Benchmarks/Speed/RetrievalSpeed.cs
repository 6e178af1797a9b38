using System.Text.Json.Serialization;

namespace AiAssistant.Benchmarks.Speed;

/// <summary>What the command <c>retrieval</c> prints.</summary>
internal sealed record RetrievalSpeed
{
    public required string Mode { get; init; }

    public required int Documents { get; init; }

    /// <summary>Building, embedding included in the modes with vectors.</summary>
    public required double DocumentsPerSecond { get; init; }

    /// <summary>The greatest resident memory of the process that built the index.</summary>
    public required long BuildPeakRssBytes { get; init; }

    public required long IndexBytes { get; init; }

    /// <summary>Of that, what a search reads: everything but the stored passages.</summary>
    public required long SearchedBytes { get; init; }

    /// <summary>Opening the file: until a first look-up in it is done.</summary>
    public required double OpenMs { get; init; }

    /// <summary>From there to the first answer, in a process that has not searched before: mostly the compiler's time.</summary>
    public required double FirstAnswerMs { get; init; }

    public required IReadOnlyList<Latencies> Passes { get; init; }

    [JsonPropertyName("qps_1")]
    public required double Qps1 { get; init; }

    [JsonPropertyName("qps_2")]
    public required double Qps2 { get; init; }

    public required double AllocatedBytesPerQuery { get; init; }

    /// <summary>The greatest resident memory of the process that searched; the index's mapped pages count.</summary>
    public required long PeakRssBytes { get; init; }
}
