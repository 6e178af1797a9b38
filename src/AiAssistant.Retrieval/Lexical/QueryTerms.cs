using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>The distinct terms of a question in the order of their first occurrence, with how often each occurs.</summary>
internal sealed class QueryTerms : ITermSink
{
    private readonly Dictionary<string, int> _places = [];
    private readonly List<(string Term, int Count)> _terms = [];

    private QueryTerms()
    {
    }

    public IReadOnlyList<(string Term, int Count)> Terms => _terms;

    public static QueryTerms Read(TextAnalyzer analyzer, ReadOnlySpan<char> text)
    {
        var terms = new QueryTerms();
        analyzer.Analyze(text, terms);
        return terms;
    }

    void ITermSink.Add(ReadOnlySpan<char> term)
    {
        var lookup = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(term, out var place))
        {
            _terms[place] = (_terms[place].Term, _terms[place].Count + 1);
            return;
        }

        var text = term.ToString();
        _places.Add(text, _terms.Count);
        _terms.Add((text, 1));
    }
}
