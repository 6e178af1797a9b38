using System.Text.Json.Serialization;

namespace AiAssistant.Benchmarks.Speed;

/// <summary>How long questions took, in milliseconds; percentiles by the nearest rank.</summary>
internal sealed record Latencies(
    [property: JsonPropertyName("mean_ms")] double Mean,
    [property: JsonPropertyName("p50_ms")] double P50,
    [property: JsonPropertyName("p95_ms")] double P95,
    [property: JsonPropertyName("p99_ms")] double P99)
{
    /// <summary>Sums up.</summary>
    /// <param name="milliseconds">One value a question; at least one. It is sorted.</param>
    public static Latencies Of(double[] milliseconds)
    {
        Array.Sort(milliseconds);
        return new Latencies(Round(milliseconds.Average()), At(0.5), At(0.95), At(0.99));

        double At(double share) => Round(milliseconds[Math.Max(0, (int)Math.Ceiling(share * milliseconds.Length) - 1)]);
    }

    private static double Round(double value) => Math.Round(value, 5);
}
