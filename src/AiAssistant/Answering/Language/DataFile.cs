namespace AiAssistant.Answering.Language;

/// <summary>One of the text files beside this code: sections in square brackets, lines, and comments that start with #.</summary>
internal sealed class DataFile
{
    private readonly Dictionary<string, List<string>> _sections = new(StringComparer.Ordinal);

    private DataFile(string name) => Name = name;

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>Reads an embedded file.</summary>
    /// <param name="name">Its name without the ending.</param>
    public static DataFile Read(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"Answering.Language.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks its file '{name}'.");
        using var reader = new StreamReader(stream);
        var file = new DataFile(name);
        var section = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                file._sections[line[1..^1]] = section = [];
            }
            else if (line.Length > 0 && !line.StartsWith('#'))
            {
                section.Add(line);
            }
        }

        return file;
    }

    /// <summary>The sections' names.</summary>
    public IReadOnlyCollection<string> Sections => _sections.Keys;

    /// <summary>The lines of a section; empty when there is none.</summary>
    public IReadOnlyList<string> Lines(string section) => _sections.TryGetValue(section, out var lines) ? lines : [];

    /// <summary>The words of a section, folded.</summary>
    public IEnumerable<string> Words(string section) =>
        Lines(section).SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).SelectMany(static word => WordSplitter.Split(word))
            .Select(static word => word.Text);

    /// <summary>The patterns of a section, separated by semicolons.</summary>
    public IEnumerable<PhrasePattern> Patterns(string section) => Lines(section).SelectMany(line => Patterns(section, line));

    /// <summary>The patterns of one line.</summary>
    public static IEnumerable<PhrasePattern> Patterns(string name, string line) =>
        line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => PhrasePattern.Parse(name, text));

    /// <summary>The lines <c>name = value</c> of a section, in order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(string section, string separator = " = ")
    {
        foreach (var line in Lines(section))
        {
            var at = line.IndexOf(separator, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new FormatException($"{Name}, [{section}]: '{line}' is not of the form name{separator}value.");
            }

            yield return new(line[..at].Trim(), line[(at + separator.Length)..].Trim());
        }
    }
}
