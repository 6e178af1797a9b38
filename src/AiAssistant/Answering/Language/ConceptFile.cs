using System.Globalization;
using System.Text;

namespace AiAssistant.Answering.Language;

/// <summary>A file of concepts that a host adds; docs/concepts/lexicon.md says how it is written. Read once, and refused as a whole when anything is wrong.</summary>
internal sealed class ConceptFile
{
    private const int MaxLength = 1_000_000;
    private const int MaxPatterns = 20_000;
    private const int MaxPatternLength = 200;
    private const int MaxName = 64;
    private const int MaxFaults = 20;

    // A beginning of fewer letters hits words of every kind.
    private const int MinBeginning = 3;
    private static readonly string[] OwnGroups = ["thing", "ask", "attr", "offer", "duration", "free", "delivery", "arrive", "order", "shop", "you", "trouble"];

    private readonly string _name;
    private readonly List<string> _faults = [];
    private readonly List<(string Language, PhrasePattern Pattern)> _patterns = [];

    private ConceptFile(string name) => _name = name;

    /// <summary>The patterns, each with the code of its language, in the file's order.</summary>
    public IReadOnlyList<(string Language, PhrasePattern Pattern)> Patterns => _patterns;

    /// <summary>Reads a file.</summary>
    /// <param name="name">What faults name it by.</param>
    /// <param name="content">Its content, UTF-8; left open.</param>
    /// <exception cref="FormatException">Something in it is wrong: the message tells each place.</exception>
    public static ConceptFile Read(string name, Stream content)
    {
        var file = new ConceptFile(name);
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        var buffer = new char[MaxLength + 1];
        var length = reader.ReadBlock(buffer, 0, buffer.Length);
        if (length > MaxLength)
        {
            throw new FormatException($"{name} is longer than {MaxLength.ToString(CultureInfo.InvariantCulture)} characters: split it.");
        }

        file.Parse(new string(buffer, 0, length));
        return file._faults.Count == 0 ? file : throw new FormatException(string.Join(Environment.NewLine, file._faults));
    }

    private void Parse(string content)
    {
        string? language = null;
        var number = 0;
        foreach (var line in content.Split('\n').Select(static line => line.Trim()))
        {
            number++;
            if (_faults.Count == MaxFaults || line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                language = Languages.Find(line[1..^1])?.Code;
                Require(language is not null, number, $"'{line}' is no language that the assistant knows: {string.Join(", ", Languages.All.Select(static pack => pack.Code))}.");
            }
            else if (language is null)
            {
                Require(false, number, "a line of a language has to stand before the concepts, such as [pl].");
            }
            else
            {
                AddLine(language, number, line);
            }
        }
    }

    private void AddLine(string language, int number, string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        var name = at < 0 ? "" : line[..at].Trim();
        if (!Require(at >= 0, number, "a concept is written as 'name = words; words'.")
            || !Require(IsName(name), number, $"'{name}' is no name of a concept: small letters with a point between, such as acme.engraving.")
            || !Require(!IsOwn(name), number, $"'{Concepts.Group(name)}' is a group of the library's own concepts: take another name before the point."))
        {
            return;
        }

        foreach (var text in line[(at + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            AddPattern(language, number, name, text);
        }
    }

    private void AddPattern(string language, int number, string name, string text)
    {
        if (!Require(text.Length <= MaxPatternLength, number, "words of one pattern may be 200 characters long.")
            || !Require(_patterns.Count < MaxPatterns, number, "the file has too many patterns."))
        {
            return;
        }

        try
        {
            var pattern = PhrasePattern.Parse(name, text);
            if (Require(pattern.IsBounded, number, $"'{text}' leaves open too much: fewer gaps or shorter ones are needed.")
                && Require(pattern.Starts.All(static start => !start.IsBeginning || start.Text.Length >= MinBeginning), number, $"'{text}' begins with too few letters before its star."))
            {
                _patterns.Add((language, pattern));
            }
        }
        catch (FormatException fault)
        {
            Require(false, number, fault.Message);
        }
    }

    private bool Require(bool holds, int number, string fault)
    {
        if (!holds && _faults.Count < MaxFaults)
        {
            _faults.Add(string.Create(CultureInfo.InvariantCulture, $"{_name}({number}): {fault}"));
        }

        return holds;
    }

    private static bool IsOwn(string name) => OwnGroups.Contains(Concepts.Group(name), StringComparer.Ordinal) || ConceptRules.Shared.IsKnownGroup(Concepts.Group(name));

    private static bool IsName(string name) =>
        name.Length is > 2 and <= MaxName && name.Contains('.', StringComparison.Ordinal) && name.All(static c => char.IsAsciiLetterLower(c) || c is '.' or '_')
        && name.Split('.').All(static part => part.Length > 0 && char.IsAsciiLetter(part[0]));
}
