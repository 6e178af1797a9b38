namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>
/// What a section of an index holds. The numbers are part of the format: 1 to 15 passages, 16 to 31 words, 32 to 47 vectors; none is given twice.
/// </summary>
internal enum SectionKind : ushort
{
    None = 0,

    /// <summary>What the index is of and how it was written.</summary>
    Manifest = 1,

    /// <summary>The stored passages, one after another.</summary>
    PassageRecords = 2,

    /// <summary>Where each stored passage begins.</summary>
    PassageOffsets = 3,

    /// <summary>Names that many passages share: languages, names of fields, units.</summary>
    PassageNames = 4,

    /// <summary>Passages by a hash of their source.</summary>
    PassageSources = 5,

    /// <summary>Counts of the words that one analyser read: a <c>LexicalHeader</c>.</summary>
    WordHeader = 16,

    /// <summary>The distinct lengths of passages, ascending.</summary>
    WordLengths = 17,

    /// <summary>For each passage the place of its length.</summary>
    WordLengthCodes = 18,

    /// <summary>The distinct weighted frequencies, the most common one first.</summary>
    WordFrequencies = 19,

    /// <summary>The terms in blocks.</summary>
    WordDictionary = 20,

    /// <summary>Where the blocks of terms begin, and with what.</summary>
    WordDictionaryIndex = 21,

    /// <summary>The postings of terms that are in more than one passage.</summary>
    WordPostings = 22,

    /// <summary>Spellings with a letter left out, and the frequent words that they stand for.</summary>
    WordSpellings = 23,

    /// <summary>Vectors with a byte a dimension.</summary>
    VectorRows = 32,

    /// <summary>Codes of vectors with a bit a dimension; only where there are many.</summary>
    VectorCodes = 33,

    /// <summary>The mean of the vectors, with the codes.</summary>
    VectorCenter = 34,

    /// <summary>Vectors with four bytes a dimension; only where asked for.</summary>
    VectorFloats = 35,
}
