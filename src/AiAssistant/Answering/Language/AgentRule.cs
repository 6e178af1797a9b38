using System.Globalization;

namespace AiAssistant.Answering.Language;

/// <summary>
/// Classes of words that mean something when they stand together: <c>talk &amp; person : 9</c> (both within nine words), <c>refuse &gt; talk : 4 ! bot</c> (in
/// this order, with no word of the last class in it or just behind), <c>role : 3 whole</c> (nothing else is said).
/// </summary>
internal sealed record AgentRule
{
    private const int WholeSentence = 1_000;

    private AgentRule()
    {
    }

    /// <summary>The classes.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Whether they stand in this order.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Within how many words they stand.</summary>
    public int Span { get; init; } = WholeSentence;

    /// <summary>Whether the sentence has no more words than that.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Whether they are all that the sentence says.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Classes that take the meaning away.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException">The line is no rule.</exception>
    public static AgentRule Parse(string line)
    {
        var sides = line.Split('!', StringSplitOptions.TrimEntries);
        var parts = sides[0].Split(':', StringSplitOptions.TrimEntries);
        var limit = parts.Length > 1 ? parts[1].Split(' ') : [];
        var isOrdered = parts[0].Contains('>', StringComparison.Ordinal);
        return new AgentRule
        {
            Classes = parts[0].Split(isOrdered ? '>' : '&', StringSplitOptions.TrimEntries),
            IsOrdered = isOrdered,
            Span = limit.Length > 0 ? int.Parse(limit[0], CultureInfo.InvariantCulture) : WholeSentence,
            IsAlone = limit.Contains("alone"),
            IsWhole = limit.Contains("whole"),
            Unless = sides.Length > 1 ? sides[1].Split(' ') : [],
        };
    }
}
