namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// What typing errors are: a letter too many, too few, wrong, or two that are swapped (Damerau: "A technique for computer detection and correction of spelling
/// errors", CACM 1964). Words with an error in common share a spelling with a letter left out (Garbe's SymSpell), by which they are found.
/// </summary>
internal static class Spelling
{
    /// <summary>Shorter words are like too many others.</summary>
    public const int LeastLetters = 4;

    /// <summary>Longer ones are hardly words.</summary>
    public const int MostLetters = 32;

    /// <summary>From so many letters on, a letter at another place is one error as well.</summary>
    private const int LongWord = 8;

    /// <summary>Whether a term is a word that is corrected, or corrected to: letters alone.</summary>
    public static bool IsWord(ReadOnlySpan<byte> term)
    {
        if (term.Length is < LeastLetters or > 3 * MostLetters || term.ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        var letters = 0;
        foreach (var unit in term)
        {
            letters += IsContinuation(unit) ? 0 : 1;
        }

        return letters is >= LeastLetters and <= MostLetters;
    }

    /// <summary>How many errors lie between two words that share a spelling with a letter left out: 0, 1 or 2; more than may be corrected: 3.</summary>
    public static int Errors(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<char> leftLetters = stackalloc char[TermBytes.MaxLength];
        Span<char> rightLetters = stackalloc char[TermBytes.MaxLength];
        ReadOnlySpan<char> a = leftLetters[..TermBytes.Decode(left, leftLetters)];
        ReadOnlySpan<char> b = rightLetters[..TermBytes.Decode(right, rightLetters)];
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (!a.IsEmpty && !b.IsEmpty && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        var most = Math.Max(a.Length, b.Length);
        if (most <= 1)
        {
            return most;
        }

        if (a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0])
        {
            return 1;
        }

        var isMove = a.Length == b.Length && (a[1..].SequenceEqual(b[..^1]) || b[1..].SequenceEqual(a[..^1]));
        return isMove && left.Length >= LongWord ? 2 : 3;
    }

    /// <summary>The spelling with a letter left out.</summary>
    /// <param name="term">The word.</param>
    /// <param name="start">Where the letter begins; it moves to the next one. The length of the word or more: nothing is left out.</param>
    /// <param name="spelling">Receives the spelling; as long as the word at least.</param>
    /// <returns>How many bytes it has.</returns>
    public static int Without(ReadOnlySpan<byte> term, ref int start, Span<byte> spelling)
    {
        if (start >= term.Length)
        {
            start++;
            term.CopyTo(spelling);
            return term.Length;
        }

        var end = start + 1;
        while (end < term.Length && IsContinuation(term[end]))
        {
            end++;
        }

        term[..start].CopyTo(spelling);
        term[end..].CopyTo(spelling[start..]);
        var length = term.Length - (end - start);
        start = end;
        return length;
    }

    /// <summary>A hash that is the same everywhere (FNV-1a with a last mix).</summary>
    public static uint Hash(ReadOnlySpan<byte> spelling)
    {
        var hash = 2_166_136_261;
        foreach (var unit in spelling)
        {
            hash = (hash ^ unit) * 16_777_619;
        }

        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }

    private static bool IsContinuation(byte unit) => (unit & 0xC0) == 0x80;
}
