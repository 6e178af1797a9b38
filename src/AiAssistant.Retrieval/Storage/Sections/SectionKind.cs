namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>What a section of an index holds. The numbers are part of the format: 1 to 15 passages, 16 to 31 words, 32 to 47 vectors; none is given twice.</summary>
internal enum SectionKind : ushort
{
    None = 0,

    /// <summary>Vectors with a byte a dimension.</summary>
    VectorRows = 32,

    /// <summary>Codes of vectors with a bit a dimension; only where there are many.</summary>
    VectorCodes = 33,

    /// <summary>The mean of the vectors, with the codes.</summary>
    VectorCenter = 34,

    /// <summary>Vectors with four bytes a dimension; only where asked for.</summary>
    VectorFloats = 35,
}
