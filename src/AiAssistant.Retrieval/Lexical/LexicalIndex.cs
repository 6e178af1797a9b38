using System.Runtime.InteropServices;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>The terms of all passages of one version that one analyser read. Immutable.</summary>
internal sealed class LexicalIndex
{
    private readonly Dictionary<string, int> _terms = [];
    private int[] _starts = [];
    private int[] _ordinals = [];
    private float[] _frequencies = [];
    private float[] _lengths = [];
    private long[] _fieldLengths = [];

    public required TextAnalyzer Analyzer { get; init; }

    public int Passages { get; private set; }

    public int Terms => _terms.Count;

    public long Postings => _ordinals.Length;

    public ReadOnlySpan<float> Lengths => _lengths;

    public static LexicalIndex Open(ISectionSource source, int part, TextAnalyzer analyzer, int passages)
    {
        if (!source.TryFind((SectionKind)16, part, out var section) || !source.TryFind((SectionKind)17, part, out var words))
        {
            throw new IndexCorruptException("A section of words is missing.");
        }

        var index = new LexicalIndex { Analyzer = analyzer };
        index.Passages = section.Read<int>(0);
        var terms = section.Read<int>(1);
        index._fieldLengths = MemoryMarshal.Cast<byte, long>(section.Slice(8, 32)).ToArray();
        index._starts = section.Slice<int>(10, checked(terms + 1)).ToArray();
        for (var i = 0; i < terms; i++)
        {
            Check(index._starts[0] == 0 && index._starts[i + 1] >= index._starts[i]);
        }

        var postings = index._starts[terms];
        index._ordinals = section.Slice<int>(11L + terms, postings).ToArray();
        index._frequencies = section.Slice<float>(11L + terms + postings, postings).ToArray();
        index._lengths = section.Slice<float>(11L + terms + (2L * postings), passages).ToArray();
        foreach (var ordinal in index._ordinals)
        {
            Check(ordinal >= 0 && ordinal < passages);
        }

        var offset = 0L;
        for (var i = 0; i < terms; i++)
        {
            var length = words.Read<byte>(offset);
            Check(index._terms.TryAdd(new string(MemoryMarshal.Cast<byte, char>(words.Slice(offset + 1, length * 2))), i));
            offset += 1 + (length * 2);
        }

        return index;
    }

    public long LengthOf(SearchedField field) => _fieldLengths[(int)field];

    public int Find(string term) => _terms.TryGetValue(term, out var id) ? id : -1;

    public int DocumentFrequency(int term) => _starts[term + 1] - _starts[term];

    public void Verify(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Check(_terms.Count >= 0);
    }

    public PostingList PostingsOf(int term)
    {
        var start = _starts[term];
        var count = _starts[term + 1] - start;
        return new(_ordinals.AsSpan(start, count), _frequencies.AsSpan(start, count));
    }

    private static void Check(bool isRight)
    {
        if (!isRight)
        {
            throw new IndexCorruptException("A section of words is damaged.");
        }
    }
}
