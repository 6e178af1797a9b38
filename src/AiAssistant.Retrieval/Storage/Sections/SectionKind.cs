namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>What a section of an index holds. The numbers are part of the format: 1 to 15 passages, 16 to 31 words, 32 to 47 vectors; none is given twice.</summary>
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
}
