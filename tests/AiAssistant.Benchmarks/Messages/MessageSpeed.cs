using System.Text.Json.Serialization;
using AiAssistant.Benchmarks.Speed;

namespace AiAssistant.Benchmarks.Messages;

/// <summary>What the command <c>messages</c> prints.</summary>
internal sealed record MessageSpeed
{
    public required int Offers { get; init; }

    /// <summary>Learning them, knowledge base included.</summary>
    public required double LearningSeconds { get; init; }

    public required int Messages { get; init; }

    /// <summary>How the messages ended.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }

    /// <summary>From the message to its outcome.</summary>
    public required IReadOnlyList<Latencies> Passes { get; init; }

    /// <summary>Of the last pass, what each stage took, mean in milliseconds; retrieval is part of its stage.</summary>
    [JsonPropertyName("stages_ms")]
    public required IReadOnlyDictionary<string, double> Stages { get; init; }

    /// <summary>Of the last pass, the processor's time for a message, mean: hardly changed by what else the machine does. Collecting memory is part of it.</summary>
    [JsonPropertyName("cpu_ms")]
    public required double Processor { get; init; }

    public required double AllocatedBytesPerMessage { get; init; }
}
