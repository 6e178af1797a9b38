namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>What a section of an index holds. The numbers are part of the format: 1 to 15 passages, 16 to 31 words, 32 to 47 vectors; none is given twice.</summary>
internal enum SectionKind : ushort
{
    None = 0,
}
