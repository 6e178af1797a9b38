namespace AiAssistant.Retrieval.Lexical;

/// <summary>Decodes all words of an index and checks that they fit together.</summary>
internal sealed class LexicalVerifier(LexicalIndex index, LexicalHeader header)
{
    private readonly byte[] _term = new byte[TermBytes.MaxLength];
    private readonly byte[] _before = new byte[TermBytes.MaxLength];
    private int _length;
    private int _beforeLength = -1;
    private int _terms;
    private long _postings;
    private long _end;

    public void Run(CancellationToken cancellationToken)
    {
        VerifyTables();
        for (var block = 0; block < index.Dictionary.Blocks; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            VerifyBlock(block);
        }

        Require(_terms == header.Terms && _postings == header.Postings, "the numbers of terms or postings are not those counted");
        index.Spellings?.Verify(header.Terms);
        Require(_end == index.PostingsLength, "there are postings of no term");
    }

    private void VerifyTables()
    {
        var lengths = index.LengthTable.Slice<float>(0, index.Lengths);
        for (var i = 0; i < lengths.Length; i++)
        {
            Require(lengths[i] >= 0 && float.IsFinite(lengths[i]) && (i == 0 || lengths[i] > lengths[i - 1]), "lengths are not in order");
        }

        foreach (var frequency in index.FrequencyTable.Slice<float>(0, index.Frequencies))
        {
            Require(frequency > 0 && float.IsFinite(frequency), "a frequency is not positive");
        }

        for (var ordinal = 0; ordinal < index.VersionPassages; ordinal++)
        {
            _ = index.LengthAt(ordinal);
        }
    }

    private void VerifyBlock(int block)
    {
        var reader = index.Dictionary.Read(block);
        Require(reader.Postings == _end, "a block of terms begins at other postings");
        var isFirst = true;
        while (reader.MoveNext())
        {
            Require(reader.Shared <= _length && (!isFirst || reader.Shared == 0), "a term shares more than there is");
            reader.Rest.CopyTo(_term.AsSpan(reader.Shared));
            _length = reader.Shared + reader.Rest.Length;
            var term = _term.AsSpan(0, _length);
            Require(_beforeLength < 0 || term.SequenceCompareTo(_before.AsSpan(0, _beforeLength)) > 0, "terms are not in order");
            Require(!isFirst || index.Dictionary.KeyOf(block) == TermBytes.Key(term), "a block of terms has another key");
            term.CopyTo(_before);
            _beforeLength = _length;
            isFirst = false;
            VerifyPostings(reader.Entry);
        }

        Require(!isFirst, "a block of terms is empty");
    }

    private void VerifyPostings(in TermEntry term)
    {
        _terms++;
        _postings += term.DocumentFrequency;
        if (term.DocumentFrequency == 1)
        {
            Require(term.Ordinal < index.VersionPassages && term.Frequency < index.Frequencies, "a term is in a passage that is not there");
            return;
        }

        _end = term.Offset + term.Length;
        if (term.IsDense)
        {
            VerifyWindows(term);
            return;
        }

        var cursor = RunCursor.Start(index, term);
        for (; cursor.Ordinal != RunCursor.End; cursor.MoveNext(index.PostingsOf(term), index.VersionPassages))
        {
            Require(cursor.Frequency < index.Frequencies, "a frequency is not in the table");
        }

        Require(cursor.IsWhole(term.Length), "a run of postings is too long");
    }

    private void VerifyWindows(in TermEntry term)
    {
        var postings = new DensePostings(index.PostingsOf(term), index.Windows);
        var window = new WindowVerifier(index);
        long count = 0;
        ushort used = 0;
        for (var i = 0; i < index.Windows; i++)
        {
            var block = postings.Block(i);
            if (!block.IsEmpty)
            {
                count += window.Verify(block, i, postings[i], out var codes);
                used |= codes;
            }
        }

        Require(count == term.DocumentFrequency, "a term has another number of postings");
        Require(used == postings.UsedCodes && postings.IsWhole, "the windows of a term do not fit to it");
    }

    internal static void Require(bool holds, string fault)
    {
        if (!holds)
        {
            throw IndexCorruptException.Of(fault);
        }
    }
}
