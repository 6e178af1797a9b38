using System.Collections.Frozen;

namespace AiAssistant.Answering.Language;

/// <summary>How mail programs of a language introduce what is quoted: the last line of the data is that of headers, the others are introductions.</summary>
internal sealed class QuoteMarks
{
    private readonly List<(string First, FrozenSet<string> Last)> _pairs = [];

    public QuoteMarks(DataFile file)
    {
        foreach (var line in file.Lines("quotes"))
        {
            var sides = line.Split('|', StringSplitOptions.TrimEntries);
            _pairs.Add((WordSplitter.Fold(sides[0]), WordSplitter.Split(sides[1]).Select(static word => word.Text).ToFrozenSet(StringComparer.Ordinal)));
        }
    }

    /// <summary>Whether words introduce a quotation: <c>On Monday … wrote</c>.</summary>
    public bool IsIntroduction(IReadOnlyList<Word> words) =>
        words.Count >= 3 && _pairs.SkipLast(1).Any(pair => words[0].Text == pair.First && pair.Last.Contains(words[^1].Text));

    /// <summary>Whether a line is the first of a quoted header: <c>From:</c>.</summary>
    public bool IsHeaderStart(string first) => first == _pairs[^1].First;

    /// <summary>Whether a line can follow in a quoted header: <c>Sent:</c>, <c>Subject:</c>.</summary>
    public bool IsHeaderLine(string first) => _pairs[^1].Last.Contains(first);
}
