using System.Globalization;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering;

/// <summary>How values stand in a trace: the same in every culture.</summary>
internal static class TraceValues
{
    /// <summary>A count.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A probability, three places.</summary>
    public static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A passage found: <c>score=0.813 bm25=7.204 cosine=0.512 passage=… source=…</c>, without the scores that the retriever has not.</summary>
    public static string Evidence(Evidence evidence) => string.Create(
        CultureInfo.InvariantCulture,
        $"score={evidence.Score:0.000}{Part("bm25", evidence.Bm25)}{Part("cosine", evidence.Cosine)} passage={evidence.Passage.Id} source={evidence.Passage.Source}");

    private static string Part(string name, double? value) => value is { } number ? $" {name}={Number(number)}" : "";
}
