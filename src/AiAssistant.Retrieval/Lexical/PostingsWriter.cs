using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// Writes the postings of one term after another. A rare term is one run: gaps between ordinals, with a bit that says whether the frequency is the most common
/// one. A frequent one is laid out by windows: a directory, then for each window the passages of one frequency as gaps of a byte where they fit, the others as
/// twelve bits of passage and four of frequency, and the rest with the whole code. Its loops run once a version: they are compiled with optimisations at once.
/// </summary>
internal sealed class PostingsWriter(
    SectionWriter section, PostingLayout layout, int passages, ReadOnlyMemory<int> lengthCodes, ReadOnlyMemory<float> frequencies)
{
    /// <summary>The codes that fit into four bits.</summary>
    public const int PackedCodes = 16;

    /// <summary>How many bits of a packed posting the passage has.</summary>
    public const int PackedBits = 12;

    private const int LeastGroup = 8;

    private readonly ByteBuffer _bytes = new();
    private readonly ByteBuffer _rest = new();
    private readonly WindowEntry[] _windows = new WindowEntry[(int)(((long)passages + (1 << layout.WindowBits) - 1) >> layout.WindowBits)];
    private readonly int[] _counts = new int[PackedCodes];
    private readonly int[] _lasts = new int[PackedCodes];
    private readonly bool[] _areGaps = new bool[PackedCodes];

    /// <summary>Whether a term with so many postings is laid out by windows.</summary>
    public bool IsDense(int postings) => postings >= (long)_windows.Length * layout.DensePerWindow;

    /// <summary>Writes the postings of a term.</summary>
    /// <returns>How many bytes.</returns>
    public int Write(TermPostings postings)
    {
        _bytes.Clear();
        if (IsDense(postings.Count))
        {
            var used = WriteWindows(postings.Ordinals, postings.Frequencies);
            section.Write(used);
            section.Write<WindowEntry>(_windows);
            section.Write(_bytes.Bytes);
            return checked(sizeof(ushort) + (_windows.Length * Marshal.SizeOf<WindowEntry>()) + _bytes.Length);
        }

        WriteRun(postings.Ordinals, postings.Frequencies);
        section.Write(_bytes.Bytes);
        return _bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteRun(ReadOnlySpan<int> ordinals, ReadOnlySpan<int> codes)
    {
        var before = -1;
        for (var i = 0; i < ordinals.Length; i++)
        {
            var gap = ordinals[i] - before - 1;
            _bytes.WriteVarint((gap << 1) | (codes[i] == 0 ? 0 : 1));
            if (codes[i] != 0)
            {
                _bytes.WriteVarint(codes[i]);
            }

            before = ordinals[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ushort WriteWindows(ReadOnlySpan<int> ordinals, ReadOnlySpan<int> codes)
    {
        ushort used = 0;
        var start = 0;
        for (var window = 0; window < _windows.Length; window++)
        {
            var first = window << layout.WindowBits;
            var end = start;
            while (end < ordinals.Length && ordinals[end] - first < 1 << layout.WindowBits)
            {
                end++;
            }

            if (end > start)
            {
                used |= WriteWindow(ordinals[start..end], codes[start..end], first);
            }

            _windows[window] = Summarize(ordinals[start..end], codes[start..end]);
            start = end;
        }

        return used;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private WindowEntry Summarize(ReadOnlySpan<int> ordinals, ReadOnlySpan<int> codes)
    {
        var most = 0;
        var leastLength = int.MaxValue;
        for (var i = 0; i < ordinals.Length; i++)
        {
            most = i == 0 || frequencies.Span[codes[i]] > frequencies.Span[most] ? codes[i] : most;
            leastLength = Math.Min(leastLength, lengthCodes.Span[ordinals[i]]);
        }

        return new WindowEntry((uint)_bytes.Length, (ushort)Math.Min(most, WindowEntry.Greatest), (ushort)Math.Min(leastLength, ushort.MaxValue));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ushort WriteWindow(ReadOnlySpan<int> ordinals, ReadOnlySpan<int> codes, int first)
    {
        var used = FindGroups(ordinals, codes, first, out var groups, out var packed, out var rest);
        _bytes.WriteByte((byte)groups);
        for (var code = 0; groups > 0; code++)
        {
            if (_areGaps[code])
            {
                WriteGaps(ordinals, codes, first, code);
                groups--;
            }
        }

        _bytes.WriteVarint(packed);
        _rest.Clear();
        for (var i = 0; packed + rest > 0 && i < ordinals.Length; i++)
        {
            if (codes[i] >= PackedCodes)
            {
                _rest.Write((ushort)(ordinals[i] - first));
                _rest.Write(codes[i]);
            }
            else if (!_areGaps[codes[i]])
            {
                _bytes.Write((ushort)((codes[i] << PackedBits) | (ordinals[i] - first)));
            }
        }

        _bytes.WriteVarint(rest);
        _bytes.Write(_rest.Bytes);
        return used;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ushort FindGroups(ReadOnlySpan<int> ordinals, ReadOnlySpan<int> codes, int first, out int groups, out int packed, out int rest)
    {
        Array.Clear(_counts);
        Array.Fill(_lasts, first - 1);
        Array.Fill(_areGaps, true);
        rest = 0;
        for (var i = 0; i < ordinals.Length; i++)
        {
            var code = codes[i];
            if (code >= PackedCodes)
            {
                rest++;
                continue;
            }

            _counts[code]++;
            _areGaps[code] &= ordinals[i] - _lasts[code] <= byte.MaxValue + 1;
            _lasts[code] = ordinals[i];
        }

        ushort used = 0;
        groups = 0;
        packed = 0;
        for (var code = 0; code < PackedCodes; code++)
        {
            used |= (ushort)(_counts[code] > 0 ? 1 << code : 0);
            _areGaps[code] &= _counts[code] >= LeastGroup;
            groups += _areGaps[code] ? 1 : 0;
            packed += _areGaps[code] ? 0 : _counts[code];
        }

        return used;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteGaps(ReadOnlySpan<int> ordinals, ReadOnlySpan<int> codes, int first, int code)
    {
        _bytes.WriteByte((byte)code);
        _bytes.WriteVarint(_counts[code]);
        var before = first - 1;
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (codes[i] == code)
            {
                _bytes.WriteByte((byte)(ordinals[i] - before - 1));
                before = ordinals[i];
            }
        }
    }
}
