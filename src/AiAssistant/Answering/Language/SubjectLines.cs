using System.Collections.Concurrent;

namespace AiAssistant.Answering.Language;

/// <summary>How customers ask about each subject in one language: a file of <c>Subjects</c>, read and split into words once for all who learn from it.</summary>
internal sealed class SubjectLines
{
    private static readonly ConcurrentDictionary<string, Lazy<SubjectLines>> Files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SubjectLine[]> _lines = new(StringComparer.Ordinal);

    private SubjectLines(DataFile file)
    {
        Name = file.Name;
        var known = new HashSet<string>(StringComparer.Ordinal); // a word comes in many lines
        foreach (var subject in file.Sections)
        {
            _lines[subject] = [.. file.Lines(subject).Select(line => new SubjectLine(line, [.. WordSplitter.Split(line).Select(Shared)]))];
        }

        Word Shared(Word word)
        {
            if (known.TryGetValue(word.Text, out var same))
            {
                return word with { Text = same };
            }

            known.Add(word.Text);
            return word;
        }
    }

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>The subjects, in the file's order.</summary>
    public IReadOnlyCollection<string> Subjects => _lines.Keys;

    /// <summary>All lines, in the file's order.</summary>
    public IEnumerable<SubjectLine> All => _lines.Values.SelectMany(static lines => lines);

    /// <summary>The lines of a subject; empty when there is none.</summary>
    public IReadOnlyList<SubjectLine> Lines(string subject) => _lines.TryGetValue(subject, out var lines) ? lines : [];

    /// <summary>The lines of a language by their subjects.</summary>
    /// <param name="language">The two-letter code of a known language.</param>
    public static SubjectLines Of(string language) =>
        Files.GetOrAdd(language, static code => new Lazy<SubjectLines>(() => new SubjectLines(DataFile.Read($"Subjects.{code}")))).Value;
}
