using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>
/// The compiled rules of sentencepiece (<c>precompiled_charsmap</c>): a double-array trie (the layout of darts-clone) from UTF-8 sequences to places in a
/// block of zero-terminated replacements. As the tokenizers library applies them: a grapheme cluster of less than six bytes is replaced as a whole by the rule
/// of its shortest prefix that has one, else each of its characters by itself.
/// </summary>
internal sealed class PrecompiledNormalizer : Normalizer
{
    private const int MaxBase64 = 8_000_000;
    private const int MaxGraphemeBytes = 6;

    // The longest compatibility form has 33 bytes. What has no end would be looked through for each character of a text.
    private const int MaxReplacement = 1_024;

    private readonly uint[] _units;
    private readonly byte[] _replacements;
    private readonly string?[] _ascii = new string?[128];

    private PrecompiledNormalizer(uint[] units, byte[] replacements)
    {
        _units = units;
        _replacements = replacements;
        for (var c = 0; c < _ascii.Length; c++)
        {
            _ascii[c] = TryFind([(byte)c], out var replacement) ? Encoding.UTF8.GetString(replacement) : null;
        }
    }

    /// <summary>Reads the rules.</summary>
    /// <exception cref="EmbeddingModelException">They are damaged.</exception>
    public static PrecompiledNormalizer Read(ModelJson json)
    {
        var text = json.Text(MaxBase64);
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length < sizeof(uint))
        {
            throw json.Fault("is not the base64 of compiled rules");
        }

        var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (size is 0 || size % sizeof(uint) != 0 || size > length - sizeof(uint))
        {
            throw json.Fault("has compiled rules whose table does not fit into them");
        }

        var units = new uint[size / sizeof(uint)];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((i + 1) * sizeof(uint)));
        }

        var replacements = bytes[(sizeof(uint) + (int)size)..length];
        return AreShort(replacements)
            ? new PrecompiledNormalizer(units, replacements)
            : throw json.Fault($"has a replacement of more than {MaxReplacement:N0} bytes");
    }

    public override void Normalize(NormalizedText text)
    {
        var source = text.Text;
        var target = text.Begin();
        var i = 0;
        while (i < source.Length)
        {
            // An ASCII character before another is a cluster of its own, but for a line break of two.
            if (source[i] < _ascii.Length && (i + 1 == source.Length || (source[i + 1] < _ascii.Length && source[i] != '\r')))
            {
                AppendAscii(source[i++], target);
                continue;
            }

            var length = StringInfo.GetNextTextElementLength(source[i..]);
            AppendCluster(source.Slice(i, length), target);
            i += length;
        }

        text.Commit();
    }

    private void AppendAscii(char c, CharBuffer target)
    {
        if (_ascii[c] is { } replacement)
        {
            target.Append(replacement);
        }
        else
        {
            target.Append(c);
        }
    }

    private void AppendCluster(ReadOnlySpan<char> cluster, CharBuffer target)
    {
        Span<byte> bytes = stackalloc byte[MaxGraphemeBytes];
        if (cluster.Length < MaxGraphemeBytes && Encoding.UTF8.TryGetBytes(cluster, bytes, out var length) && length < MaxGraphemeBytes
            && TryFind(bytes[..length], out var replacement))
        {
            Append(replacement, target);
            return;
        }

        foreach (var rune in cluster.EnumerateRunes())
        {
            if (TryFind(bytes[..rune.EncodeToUtf8(bytes)], out replacement))
            {
                Append(replacement, target);
            }
            else
            {
                target.Append(rune);
            }
        }
    }

    private static void Append(ReadOnlySpan<byte> utf8, CharBuffer target)
    {
        var room = target.Room(utf8.Length);
        if (!room.IsEmpty)
        {
            target.Advance(Encoding.UTF8.GetChars(utf8, room));
        }
    }

    private bool TryFind(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> replacement)
    {
        replacement = default;
        long node = Offset(_units[0]);
        foreach (var value in key)
        {
            node ^= value;
            if (value == 0 || node >= _units.Length || (_units[node] & 0x800000FF) != value)
            {
                return false;
            }

            var unit = _units[node];
            node ^= Offset(unit);
            if ((unit & 0x100) != 0)
            {
                return node < _units.Length && TryRead((int)(_units[node] & 0x7FFFFFFF), out replacement);
            }
        }

        return false;
    }

    private static bool AreShort(ReadOnlySpan<byte> replacements)
    {
        foreach (var replacement in replacements.Split((byte)0))
        {
            if (replacement.End.Value - replacement.Start.Value > MaxReplacement)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryRead(int start, out ReadOnlySpan<byte> replacement)
    {
        replacement = start < _replacements.Length ? _replacements.AsSpan(start) : default;
        var end = replacement.IndexOf((byte)0);
        replacement = end < 0 ? replacement : replacement[..end];
        return start < _replacements.Length;
    }

    /// <summary>Where the children of a unit begin, relative to it.</summary>
    private static uint Offset(uint unit) => (unit >> 10) << (int)((unit & 0x200) >> 6);
}
