namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>Finds sections that must be there.</summary>
internal static class SectionSourceExtensions
{
    /// <exception cref="IndexCorruptException">There is no such section.</exception>
    public static Section Find(this ISectionSource source, SectionKind kind, int part = 0) =>
        source.TryFind(kind, part, out var section) ? section : throw IndexCorruptException.In(kind, "it is missing");

    /// <exception cref="IndexCorruptException">There is no such section, or its length is another one.</exception>
    public static Section FindOfLength(this ISectionSource source, SectionKind kind, long length, int part = 0)
    {
        var section = source.Find(kind, part);
        section.RequireLength(length);
        return section;
    }
}
