using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>What a question's terms add to the passages of one index, by frequency and length. Used again for the next index and question.</summary>
internal sealed class ContributionTables
{
    // 4 MB: the terms beyond it, in a question of hundreds of frequent words, are computed one by one.
    private const int MostFloats = 1 << 20;
    private const int KeptFloats = 1 << 18;
    private const int ByteCodes = 256;

    private readonly float[] _frequencies = new float[PostingsWriter.PackedCodes];
    private float[] _norms = new float[ByteCodes];
    private float[] _rows = [];
    private int _used;
    private int _lengths;
    private int _stride;

    /// <summary>The last place of a length.</summary>
    public nuint LastLength { get; private set; }

    /// <summary>Begins with an index.</summary>
    public void Begin(LexicalIndex index, Bm25Norm norm)
    {
        _lengths = index.Lengths;
        LastLength = (nuint)_lengths - 1;
        _stride = Math.Max(_lengths, ByteCodes); // a byte is always the place of a length
        _used = 0;
        if (_norms.Length < _stride)
        {
            _norms = new float[_stride];
        }

        TensorPrimitives.Multiply(index.LengthTable.Slice<float>(0, _lengths), (float)(norm.Of(1) - norm.Of(0)), _norms);
        TensorPrimitives.Add(_norms.AsSpan(0, _lengths), (float)norm.Of(0), _norms);
        var count = Math.Min(index.Frequencies, _frequencies.Length);
        index.FrequencyTable.Slice<float>(0, count).CopyTo(_frequencies);
        _frequencies.AsSpan(count).Fill(1);
    }

    /// <summary>Makes the rows of a term when that pays.</summary>
    /// <param name="weight">The term's weight.</param>
    /// <param name="postings">How many it has.</param>
    /// <param name="usedCodes">A bit for each code of a frequency that occurs.</param>
    /// <returns>Where they begin, or -1.</returns>
    public int Add(float weight, int postings, ushort usedCodes)
    {
        // Computing a row takes about a fourth as long for a place as doing so for a posting.
        var places = (long)_lengths * int.PopCount(usedCodes);
        var size = (long)_stride * PostingsWriter.PackedCodes;
        if (places > 4L * postings || _used + size > MostFloats)
        {
            return -1;
        }

        var start = _used;
        _used += (int)size;
        if (_used > _rows.Length)
        {
            Array.Resize(ref _rows, Math.Max(_used, Math.Min(2 * _rows.Length, MostFloats)));
        }

        for (var code = 0; code < PostingsWriter.PackedCodes; code++)
        {
            if ((usedCodes & (1 << code)) != 0)
            {
                var row = _rows.AsSpan(start + (code * _stride), _lengths);
                TensorPrimitives.Add(_norms.AsSpan(0, _lengths), _frequencies[code], row);
                TensorPrimitives.Divide(weight * _frequencies[code], row, row);
            }
        }

        return start;
    }

    /// <summary>The rows that begin there.</summary>
    public TableContribution Table(int start) => new(ref MemoryMarshal.GetReference(_rows.AsSpan(start, _stride * PostingsWriter.PackedCodes)), (nuint)_stride);

    /// <summary>The same without rows.</summary>
    public FormulaContribution Formula(float weight) =>
        new(weight, 1, ref MemoryMarshal.GetArrayDataReference(_frequencies), ref MemoryMarshal.GetArrayDataReference(_norms));

    /// <summary>What a posting adds.</summary>
    /// <param name="weight">The term's weight.</param>
    /// <param name="frequency">The weighted frequency.</param>
    /// <param name="length">The place of the passage's length, at most <see cref="LastLength"/>.</param>
    public float Of(float weight, float frequency, int length) => weight * frequency / (frequency + _norms[length]);

    /// <summary>Gives memory back when it is much.</summary>
    public void Trim()
    {
        _rows = _rows.Length > KeptFloats ? [] : _rows;
        _norms = _norms.Length > KeptFloats ? new float[ByteCodes] : _norms;
    }
}
