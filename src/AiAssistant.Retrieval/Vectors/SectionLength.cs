using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>Holds sections of fixed records to the length that the number of vectors gives them.</summary>
internal static class SectionLength
{
    /// <exception cref="IndexCorruptException">The section is longer or shorter.</exception>
    public static void Check(Section section, long expected)
    {
        if (section.Length != expected)
        {
            throw new IndexCorruptException(
                $"The section {section.Kind} has {section.Length} bytes, not {expected}. The index is damaged: remove the version and learn it again.");
        }
    }
}
