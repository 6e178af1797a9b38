using System.Runtime.InteropServices;

namespace AiAssistant.Answering.Language;

/// <summary>Many patterns, found in one walk over the words: a word finds those that start with it, whole or by its beginning, without trying the others.</summary>
internal sealed class PhraseSet
{
    private readonly PhrasePattern[] _patterns;
    private readonly WordTree _starts;

    public PhraseSet(IEnumerable<PhrasePattern> patterns)
    {
        _patterns = [.. patterns];
        _starts = new WordTree(_patterns.SelectMany(static (pattern, i) => pattern.Starts.Select(start => (start.Text, start.IsBeginning, i))));
    }

    /// <summary>All words of the patterns, and whether each is the beginning of a word only.</summary>
    public IEnumerable<(string Text, bool IsBeginning)> Words => _patterns.SelectMany(static pattern => pattern.AllWords);

    /// <summary>All matches, by place, then in the order of the patterns.</summary>
    public IReadOnlyList<PhraseMatch> Find(IReadOnlyList<Word> words)
    {
        List<PhraseMatch>? matches = null;
        var all = Span(words);
        for (var i = 0; i < all.Length; i++)
        {
            Add(ref matches, all, i);
        }

        return matches ?? [];
    }

    /// <summary>The matches that start at one word.</summary>
    public IReadOnlyList<PhraseMatch> At(IReadOnlyList<Word> words, int start)
    {
        List<PhraseMatch>? matches = null;
        Add(ref matches, Span(words), start);
        return matches ?? [];
    }

    private static ReadOnlySpan<Word> Span(IReadOnlyList<Word> words) => words switch
    {
        List<Word> list => CollectionsMarshal.AsSpan(list),
        Word[] array => array,
        _ => words.ToArray(),
    };

    private void Add(ref List<PhraseMatch>? matches, ReadOnlySpan<Word> words, int start)
    {
        foreach (var found in _starts.Find(words[start].Text))
        {
            var pattern = _patterns[found];
            var end = pattern.Match(words, start);
            if (end > start)
            {
                (matches ??= []).Add(new PhraseMatch(pattern.Name, start, end));
            }
        }
    }
}
