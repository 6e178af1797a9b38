using System.Collections.Concurrent;

namespace AiAssistant.Answering.Language;

/// <summary>How customers ask about each subject: the files <c>Subjects</c>, one a language, each read once.</summary>
internal static class SubjectLines
{
    private static readonly ConcurrentDictionary<string, Lazy<DataFile>> Files = new(StringComparer.Ordinal);

    /// <summary>The lines of a language by their subjects.</summary>
    /// <param name="language">The two-letter code of a known language.</param>
    public static DataFile Of(string language) => Files.GetOrAdd(language, static code => new Lazy<DataFile>(() => DataFile.Read($"Subjects.{code}"))).Value;
}
