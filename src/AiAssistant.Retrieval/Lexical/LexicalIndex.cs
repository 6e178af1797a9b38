using System.Numerics;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// The words of all passages of one version that one analyser read, read where they lie. Immutable. Whatever the bytes are, nothing outside of the sections is
/// read, and a search ends: damage gives a wrong order or an <see cref="IndexCorruptException"/>.
/// </summary>
internal sealed class LexicalIndex
{
    private readonly LexicalHeader _header;
    private readonly Section _lengthCodes;
    private readonly Section _postings;

    private LexicalIndex(ISectionSource source, int part, TextAnalyzer analyzer, int passages)
    {
        Analyzer = analyzer;
        _header = source.Find(SectionKind.WordHeader, part).Read<LexicalHeader>(0);
        Require(_header.TermSource == 0, "its terms come from a source that this version of the library does not know");
        Require(_header.WindowBits is >= PostingLayout.LeastWindowBits and <= PostingLayout.MostWindowBits, "its windows have no known size");
        Require(_header.LengthCodeBytes is 1 or 2 or 4, "the codes of lengths have no known size");
        Require(_header.VersionPassages == passages && _header.Passages >= 0 && _header.Passages <= passages, "it has another number of passages");
        Require(_header is { Lengths: > 0, Frequencies: >= 0, Terms: >= 0, Blocks: >= 0, Postings: >= 0 }, "a count is negative");
        Require(_header is { TitleLength: >= 0, TextLength: >= 0, FieldNameLength: >= 0, FieldValueLength: >= 0 }, "a length is negative");
        LengthTable = source.FindOfLength(SectionKind.WordLengths, (long)_header.Lengths * sizeof(float), part);
        FrequencyTable = source.FindOfLength(SectionKind.WordFrequencies, (long)_header.Frequencies * sizeof(float), part);
        _lengthCodes = source.FindOfLength(SectionKind.WordLengthCodes, PaddedPassages(passages, WindowBits) * LengthCodeBytes, part);
        var index = source.FindOfLength(SectionKind.WordDictionaryIndex, ((2L * _header.Blocks) + 1) * sizeof(long), part);
        Dictionary = new TermDictionary(index, source.Find(SectionKind.WordDictionary, part), _header.Blocks);
        _postings = source.Find(SectionKind.WordPostings, part);
        Spellings = source.TryFind(SectionKind.WordSpellings, part, out var spellings) ? new Spellings(spellings, Dictionary) : null;
    }

    public TextAnalyzer Analyzer { get; }

    /// <summary>How many passages the analyser read, those without any term included.</summary>
    public int Passages => _header.Passages;

    /// <summary>How many passages the version has.</summary>
    public int VersionPassages => _header.VersionPassages;

    public int Terms => _header.Terms;

    public long Postings => _header.Postings;

    /// <summary>How many bytes all postings have.</summary>
    public long PostingsLength => _postings.Length;

    public int WindowBits => _header.WindowBits;

    /// <summary>How many windows the passages of the version are in.</summary>
    public int Windows => (int)(((long)VersionPassages + (1 << WindowBits) - 1) >> WindowBits);

    public int LengthCodeBytes => _header.LengthCodeBytes;

    /// <summary>The distinct weighted lengths of passages, ascending.</summary>
    public Section LengthTable { get; }

    public int Lengths => _header.Lengths;

    /// <summary>The distinct weighted frequencies, the most common one first.</summary>
    public Section FrequencyTable { get; }

    public int Frequencies => _header.Frequencies;

    public TermDictionary Dictionary { get; }

    /// <summary>By which words with typing errors are corrected; null when the version was written without.</summary>
    public Spellings? Spellings { get; }

    /// <summary>Opens the words of a version. Takes the same time whatever its size.</summary>
    /// <param name="source">The version's sections.</param>
    /// <param name="part">The number of the analyser.</param>
    /// <param name="analyzer">The analyser.</param>
    /// <param name="passages">How many passages the version has.</param>
    /// <exception cref="IndexCorruptException">A section is missing or does not fit to the others.</exception>
    public static LexicalIndex Open(ISectionSource source, int part, TextAnalyzer analyzer, int passages) => new(source, part, analyzer, passages);

    /// <summary>How many codes of lengths there are: the last window is filled up to a power of two, 64 at least.</summary>
    public static long PaddedPassages(int passages, int windowBits)
    {
        var last = passages & ((1 << windowBits) - 1);
        return passages - last + (last == 0 ? 0 : PaddedWindow(last));
    }

    /// <summary>How many places a window with so many passages has.</summary>
    public static int PaddedWindow(int passages) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(passages, 1 << PostingLayout.LeastWindowBits));

    /// <summary>How many terms all passages have in a field. Whole numbers, so that sums do not depend on how passages are spread over versions.</summary>
    public long LengthOf(SearchedField field) => field switch
    {
        SearchedField.Title => _header.TitleLength,
        SearchedField.Text => _header.TextLength,
        SearchedField.FieldName => _header.FieldNameLength,
        _ => _header.FieldValueLength,
    };

    /// <summary>What a term's postings are.</summary>
    public ReadOnlySpan<byte> PostingsOf(in TermEntry term) => _postings.Slice(term.Offset, term.Length);

    /// <summary>The codes of the lengths of a window's passages.</summary>
    /// <param name="first">The first passage.</param>
    /// <param name="count">How many, padding included.</param>
    public ReadOnlySpan<byte> LengthCodesOf(long first, int count) => _lengthCodes.Slice(first * LengthCodeBytes, count * LengthCodeBytes);

    /// <summary>The weighted length of a passage.</summary>
    /// <param name="ordinal">Its ordinal; within the version.</param>
    public float LengthAt(int ordinal)
    {
        var code = LengthCodeBytes switch
        {
            1 => _lengthCodes.Read<byte>(ordinal),
            2 => _lengthCodes.Read<ushort>(ordinal),
            _ => _lengthCodes.Read<int>(ordinal),
        };
        return LengthTable.Read<float>(code);
    }

    /// <summary>Decodes everything and checks that it fits together.</summary>
    /// <exception cref="IndexCorruptException">It does not.</exception>
    public void Verify(CancellationToken cancellationToken) => new LexicalVerifier(this, _header).Run(cancellationToken);

    private static void Require(bool holds, string fault)
    {
        if (!holds)
        {
            throw IndexCorruptException.In(SectionKind.WordHeader, fault);
        }
    }
}
