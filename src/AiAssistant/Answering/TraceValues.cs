using System.Globalization;

namespace AiAssistant.Answering;

/// <summary>How values stand in a trace: the same in every culture.</summary>
internal static class TraceValues
{
    /// <summary>A count.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A probability, three places.</summary>
    public static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
