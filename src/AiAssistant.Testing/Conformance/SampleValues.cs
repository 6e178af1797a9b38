namespace AiAssistant.Testing.Conformance;

/// <summary>Values that cases use. Times are whole milliseconds: stores may keep no finer ones.</summary>
internal static class SampleValues
{
    /// <summary>Letters beyond ASCII, a decomposed one, right to left, outside the basic plane, quotes, what SQL and HTML would read, line ends, spaces
    /// around.</summary>
    public const string Unicode =
        " Zażółć gęślą jaźń — naïve cafe\u0301 שלום 你好 👩🏽\u200d🚀 \"quoted\" 'single' \\ %_ "
        + "'; DROP TABLE x;-- <b>bold</b> &amp;\r\n\tnext line ";

    public static TenantId Anna { get; } = new("anna");

    public static TenantId Ben { get; } = new("ben");

    public static DateTimeOffset Start { get; } = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
}
