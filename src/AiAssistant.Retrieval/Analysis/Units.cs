using System.Buffers;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>Units that belong to the number before them: <c>128 GB</c> and <c>128GB</c> are one term, and so are 10 inches, 10 Zoll and 10".</summary>
internal static class Units
{
    /// <summary>What a double prime after a number stands for.</summary>
    public const string Inch = "inch";

    /// <summary>The digits of folded text.</summary>
    public static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>What a number before a unit is made of, folded: digits and decimal points.</summary>
    public static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    // A unit, then what is read as it, folded. Left out: "a", "in" and "pound", which are words far more often than units, and "cal", which is a calory too.
    private static readonly string[][] Names =
    [
        .. """
           kb|mb,мб|gb,гб,go|tb,тб,to|mbps|gbps|mp,mpx,mpix|px|dpi
           mah|ah|wh|kwh|w,вт|kw|v|mv|ma|hz,гц|khz|mhz|ghz,ггц|db|lm|nm|bar|pa|psi|rpm
           mm,мм|cm,см|dm|m,м|km,км|inch,inches,cala,cale,cali,zoll,pouce,pouces,palce,palcu,palcov,palcove,huvelyk,coll,дюим,дюима,дюимів|ft,feet
           m2|m3|cm2|cm3|mm2|ml,мл|cl|dl|l,л,liter,liters,litre,litres,litr,litra,litry,litrow,litru,litrov,літр,літра,літрів|g,г|kg,кг|mg,мг|lb,lbs|oz
           min,хв|h,godz|s|ms|szt,шт|pcs|stk|tabl|pln,zl|eur,euro|usd|gbp|czk,kc|huf|uah,грн
           """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(unit => unit.Split(',')),
    ];

    private static readonly string[] Canonical = [.. Names.SelectMany(names => names.Select(_ => names[0]))];

    private static readonly WordTable Table = new([.. Names.SelectMany(names => names)]);

    /// <summary>The unit that a folded word names, as it is written in terms; null when it names none.</summary>
    public static string? Find(ReadOnlySpan<char> folded) => Table.Find(folded) is var number and >= 0 ? Canonical[number] : null;
}
