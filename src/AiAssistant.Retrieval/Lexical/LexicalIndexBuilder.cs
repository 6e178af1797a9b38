using System.Runtime.ExceptionServices;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// Builds the words of one version that one analyser reads, passage after passage in the order of ordinals. Linear in the number of terms; what does not fit
/// into the limits goes to runs on disk, which are gone when the builder is disposed. While some passages are read, those before them are counted on another
/// core, in their order: the bytes do not depend on threads.
/// </summary>
internal sealed class LexicalIndexBuilder(TextAnalyzer analyzer, Bm25Options options, BuildLimits limits, PostingLayout layout) : IDisposable
{
    // Characters: enough that sharing the work costs nothing beside it.
    private const int Enough = 1 << 16;

    private readonly TermCounter _counter = new(limits);
    private readonly List<(int Ordinal, Passage Passage)> _waiting = [];
    private AnalyzedPassages _read = new();
    private AnalyzedPassages _counted = new();
    private int _waitingLength;

    public LexicalIndexBuilder(TextAnalyzer analyzer, Bm25Options options, BuildLimits limits)
        : this(analyzer, options, limits, PostingLayout.Default)
    {
    }

    /// <summary>Reads a passage.</summary>
    /// <param name="ordinal">Its ordinal, greater than the one before; those left out belong to other analysers.</param>
    /// <param name="passage">The passage.</param>
    public void Add(int ordinal, Passage passage)
    {
        _waiting.Add((ordinal, passage));
        _waitingLength += LengthOf(passage);
        if (_waitingLength >= Enough)
        {
            ReadWaiting();
        }
    }

    /// <summary>Writes the sections. Once, at the end.</summary>
    /// <param name="sink">Where to.</param>
    /// <param name="part">The number of the analyser.</param>
    /// <param name="passages">How many passages the version has.</param>
    public void Write(ISectionSink sink, int part, int passages)
    {
        ReadWaiting();
        _counter.Count(_counted);
        var frequencies = _counter.Frequencies.MostCommonFirst(out var frequencyCodes);
        WriteTable(sink, SectionKind.WordFrequencies, part, frequencies);
        WriteTable(sink, SectionKind.WordLengths, part, _counter.Lengths.Ascending(out var codes));
        var lengthCodes = _counter.LengthCodes(passages);
        for (var ordinal = 0; ordinal < passages; ordinal++)
        {
            lengthCodes[ordinal] = codes[lengthCodes[ordinal]];
        }

        var codeBytes = _counter.Lengths.Count <= 1 << 8 ? 1 : _counter.Lengths.Count <= 1 << 16 ? 2 : 4;
        WriteLengthCodes(sink, part, lengthCodes, codeBytes);
        var header = new LexicalHeader
        {
            WindowBits = (byte)layout.WindowBits,
            LengthCodeBytes = (byte)codeBytes,
            VersionPassages = passages,
            Passages = _counter.Passages,
            Lengths = _counter.Lengths.Count,
            Frequencies = frequencies.Length,
            TitleLength = _counter.LengthOf(SearchedField.Title),
            TextLength = _counter.LengthOf(SearchedField.Text),
            FieldNameLength = _counter.LengthOf(SearchedField.FieldName),
            FieldValueLength = _counter.LengthOf(SearchedField.FieldValue),
        };
        WriteTerms(sink, part, lengthCodes, frequencies, frequencyCodes, ref header);
        using var section = sink.Begin(SectionKind.WordHeader, part);
        section.Write(header);
    }

    public void Dispose() => _counter.Dispose();

    private static int LengthOf(Passage passage)
    {
        long length = 64L + passage.Title.Length + passage.Text.Length;
        foreach (var field in passage.Fields)
        {
            foreach (var value in field.Values)
            {
                length += value.Length;
            }
        }

        return (int)Math.Min(length, Enough);
    }

    /// <summary>Reads the passages that wait, and counts those before meanwhile.</summary>
    private void ReadWaiting()
    {
        if (_counted.Passages.Count > 0 && Environment.ProcessorCount > 1)
        {
            try
            {
                Parallel.Invoke(Read, Count);
            }
            catch (AggregateException exception) when (exception.InnerException is { } first)
            {
                ExceptionDispatchInfo.Throw(first);
            }
        }
        else
        {
            Count();
            Read();
        }

        _counted.Clear();
        (_read, _counted) = (_counted, _read);
        _waiting.Clear();
        _waitingLength = 0;
    }

    private void Read()
    {
        foreach (var (ordinal, passage) in _waiting)
        {
            _read.Read(analyzer, options, ordinal, passage);
        }
    }

    private void Count() => _counter.Count(_counted);

    private static void WriteTable(ISectionSink sink, SectionKind kind, int part, float[] values)
    {
        using var section = sink.Begin(kind, part);
        section.Write<float>(values);
    }

    /// <summary>The codes of the last window are followed by zeros up to a power of two, so that a masked place in a window is always one of a code.</summary>
    private void WriteLengthCodes(ISectionSink sink, int part, int[] lengthCodes, int codeBytes)
    {
        using var section = sink.Begin(SectionKind.WordLengthCodes, part);
        var padded = LexicalIndex.PaddedPassages(lengthCodes.Length, layout.WindowBits);
        for (long ordinal = 0; ordinal < padded; ordinal++)
        {
            var code = ordinal < lengthCodes.Length ? lengthCodes[ordinal] : 0;
            switch (codeBytes)
            {
                case 1:
                    section.WriteByte((byte)code);
                    break;
                case 2:
                    section.Write((ushort)code);
                    break;
                default:
                    section.Write(code);
                    break;
            }
        }
    }

    private void WriteTerms(ISectionSink sink, int part, int[] lengthCodes, float[] frequencies, int[] frequencyCodes, ref LexicalHeader header)
    {
        // One section is written at a time: the dictionary, which is the smaller one, waits in memory.
        using var held = new HeldSection();
        var merger = _counter.Merge();
        var found = new TermPostings();
        var dictionary = new TermDictionaryWriter(held);
        var spellings = options.SpellingWeight > 0 ? new SpellingsWriter() : null;
        using (var section = sink.Begin(SectionKind.WordPostings, part))
        {
            var postings = new PostingsWriter(section, layout, header.VersionPassages, lengthCodes, frequencies);
            while (merger.MoveNext(found))
            {
                header.Postings += found.Count;
                spellings?.Add(merger.Term, dictionary.Terms, found.Count);
                foreach (ref var code in found.Frequencies)
                {
                    code = frequencyCodes[code];
                }

                if (found.Count == 1)
                {
                    dictionary.Write(merger.Term, found.Ordinals[0], found.Frequencies[0]);
                }
                else
                {
                    dictionary.Write(merger.Term, found.Count, postings.Write(found), postings.IsDense(found.Count));
                }
            }
        }

        header.Terms = dictionary.Terms;
        header.Blocks = dictionary.Blocks;
        using (var section = sink.Begin(SectionKind.WordDictionaryIndex, part))
        {
            dictionary.WriteIndex(section);
        }

        using (var section = sink.Begin(SectionKind.WordDictionary, part))
        {
            held.CopyTo(section);
        }

        if (spellings is not null)
        {
            using var section = sink.Begin(SectionKind.WordSpellings, part);
            spellings.Write(section);
        }
    }
}
