using System.Collections.Frozen;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>Units that belong to the number before them, folded: <c>128 GB</c> and <c>128GB</c> are one term.</summary>
internal static class Units
{
    // Left out: "a" and "in", which are words far more often than ampere and inch.
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        "kb", "mb", "gb", "tb", "mbps", "gbps", "mp", "mpx", "px", "dpi",
        "mah", "ah", "wh", "kwh", "w", "kw", "v", "mv", "ma", "hz", "khz", "mhz", "ghz", "db", "lm", "nm", "bar", "pa", "psi", "rpm",
        "mm", "cm", "dm", "m", "km", "inch", "ft", "cal", "cali", "zoll", "pouces", "m2", "m3", "cm2", "cm3", "mm2",
        "ml", "cl", "dl", "l", "g", "kg", "mg", "lb", "lbs", "oz",
        "min", "h", "s", "ms", "szt", "pcs", "stk", "tabl", "pln", "zl", "eur", "euro", "usd", "gbp", "czk");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> folded) => Lookup.Contains(folded);
}
