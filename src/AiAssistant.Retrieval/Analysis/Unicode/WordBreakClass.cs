namespace AiAssistant.Retrieval.Analysis.Unicode;

/// <summary>The values of the property Word_Break (Unicode Standard Annex 29, table 3), as <see cref="WordBreakTable"/> writes them.</summary>
internal enum WordBreakClass : byte
{
    /// <summary>Everything else: punctuation, symbols.</summary>
    Other = (byte)'.',

    /// <summary>A letter that the annex leaves among the others: an ideograph, a syllable of scripts without spaces. Each is a word.</summary>
    Ideograph = (byte)'I',

    CarriageReturn = (byte)'r',
    LineFeed = (byte)'n',
    Newline = (byte)'w',
    Extend = (byte)'e',
    ZeroWidthJoiner = (byte)'z',
    Format = (byte)'f',
    RegionalIndicator = (byte)'R',
    Katakana = (byte)'K',
    HebrewLetter = (byte)'H',
    Letter = (byte)'A',

    /// <summary>A letter that is also a pictograph.</summary>
    PictographicLetter = (byte)'Q',

    /// <summary>The property Extended_Pictographic of the others.</summary>
    Pictograph = (byte)'P',

    SingleQuote = (byte)'s',
    DoubleQuote = (byte)'d',

    /// <summary>Joins letters, and digits.</summary>
    MidNumLet = (byte)'m',

    /// <summary>Joins letters.</summary>
    MidLetter = (byte)'l',

    /// <summary>Joins digits.</summary>
    MidNum = (byte)'u',

    Numeric = (byte)'N',

    /// <summary>Joins letters and digits, whatever stands on its other side.</summary>
    ExtendNumLet = (byte)'x',

    Space = (byte)'_',
}
