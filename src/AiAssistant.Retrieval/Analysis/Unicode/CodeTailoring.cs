namespace AiAssistant.Retrieval.Analysis.Unicode;

/// <summary>
/// Our tailoring of the annex, which allows it by other classes for characters: model numbers and sizes stay whole, texts with a missing space do not.
/// Hyphens and slashes join letters and digits alike, as the underscore does (<c>SM-A546B/DS</c>); apostrophes join letters only; a full stop joins digits
/// only (<c>10.5</c>, but not <c>days.Returns</c>), a multiplication sign as well (<c>50×70</c>); a colon and a semicolon join nothing; raised digits are
/// digits (<c>m²</c>).
/// </summary>
internal static class CodeTailoring
{
    public static WordBreakClass ClassOf(int code) => code switch
    {
        '-' or '/' or 0x2010 or 0x2011 => WordBreakClass.ExtendNumLet,
        '\'' or 0x2018 or 0x2019 => WordBreakClass.MidLetter,
        '.' or 0xD7 => WordBreakClass.MidNum,
        ':' or ';' => WordBreakClass.Other,
        0xB2 or 0xB3 or 0xB9 => WordBreakClass.Numeric,
        _ => WordBreaks.ClassOf(code),
    };
}
