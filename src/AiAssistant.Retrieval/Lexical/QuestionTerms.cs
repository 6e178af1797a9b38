using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>The distinct terms of a question in the order of their first occurrence, with how often each occurs. Used again for the next question.</summary>
internal sealed class QuestionTerms : ITermSink
{
    private const int KeptSlots = 1 << 12;

    private readonly TermTable _terms = new();
    private readonly byte[] _term = new byte[TermBytes.MaxLength];
    private int[] _counts = new int[16];

    public int Count => _terms.Count;

    public ReadOnlySpan<byte> this[int term] => _terms[term];

    public int CountOf(int term) => _counts[term];

    public void Read(TextAnalyzer analyzer, ReadOnlySpan<char> question)
    {
        _terms.Clear(KeptSlots);
        Array.Clear(_counts);
        analyzer.Analyze(question, this);
    }

    /// <summary>Adds a term that the question does not have.</summary>
    /// <returns>Its number; that of the question's term if it has it nevertheless.</returns>
    public int Add(ReadOnlySpan<byte> term)
    {
        var id = _terms.Add(term);
        if (id == _counts.Length)
        {
            Array.Resize(ref _counts, 2 * id);
        }

        return id;
    }

    void ITermSink.Add(ReadOnlySpan<char> term)
    {
        var id = Add(_term.AsSpan(0, TermBytes.Encode(term, _term)));
        _counts[id]++;
    }
}
