using System.Text.RegularExpressions;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>
/// A regular expression out of a model's file. It runs without backtracking, and its length and repetitions are bounded, as is its time. What needs
/// backtracking is refused, but for one ending that the published patterns of GPT-2 and its successors have, and that is carried out by hand:
/// <c>\s+(?!\S)|\s+</c>, white space but the last of it before a word.
/// </summary>
/// <remarks>Classes of characters are those of .NET, which sees a character beyond U+FFFF as two of no letter.</remarks>
internal sealed partial class BoundedPattern
{
    private const int MaxLength = 512;
    private const int MaxRepetition = 16;
    private const string TrailingSpace = @"|\s+(?!\S)|\s+";

    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(WorkClock.Limit);

    private readonly Regex _pattern;
    private readonly Regex? _head;
    private readonly string _place;

    private BoundedPattern(Regex pattern, Regex? head, string place)
    {
        _pattern = pattern;
        _head = head;
        _place = place;
    }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="EmbeddingModelException">It is too long, repeats too much, or needs backtracking.</exception>
    public static BoundedPattern Read(ModelJson json)
    {
        var text = json.Text(MaxLength);
        var repetition = 1L;
        foreach (var match in Counts().EnumerateMatches(text))
        {
            foreach (var number in text.AsSpan(match.Index + 1, match.Length - 2).ToString().Split(','))
            {
                repetition *= number.Length == 0 ? 1 : Math.Max(1, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
            }

            if (repetition > MaxRepetition)
            {
                throw json.Unsupported($"a pattern that repeats more than {MaxRepetition} times");
            }
        }

        if (!text.EndsWith(TrailingSpace, StringComparison.Ordinal))
        {
            return new BoundedPattern(Compile(text, json), null, json.Place);
        }

        var head = text[..^TrailingSpace.Length];
        return new BoundedPattern(Compile($@"(?:{head})|\s+", json), Compile(head, json), json.Place);
    }

    /// <summary>Finds the next match that is not empty.</summary>
    /// <exception cref="EmbeddingModelException">The pattern takes too long; no published one does.</exception>
    public bool TryFind(ReadOnlySpan<char> text, int from, WorkClock clock, out int start, out int length)
    {
        clock.Check(_place);
        try
        {
            foreach (var match in _pattern.EnumerateMatches(text, from))
            {
                if (match.Length > 0)
                {
                    start = match.Index;
                    length = _head is null ? match.Length : LengthBeforeWord(text, match.Index, match.Length);
                    KeepPairsWhole(text, ref start, ref length);
                    return true;
                }
            }
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw WorkClock.TooLong(_place, exception);
        }

        start = 0;
        length = 0;
        return false;
    }

    private static void KeepPairsWhole(ReadOnlySpan<char> text, ref int start, ref int length)
    {
        var end = start + length;
        if (end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]))
        {
            length++;
        }

        if (start > 0 && char.IsSurrogatePair(text[start - 1], text[start]))
        {
            start--;
            length++;
        }
    }

    private int LengthBeforeWord(ReadOnlySpan<char> text, int start, int length)
    {
        var end = start + length;
        if (length == 1 || end == text.Length || char.IsWhiteSpace(text[end]) || !text[start..end].IsWhiteSpace())
        {
            return length;
        }

        // White space alone; but an alternative before the ending may have matched it, and that match stands.
        foreach (var match in _head!.EnumerateMatches(text[start..end]))
        {
            if (match.Index == 0 && match.Length == length)
            {
                return length;
            }

            break;
        }

        return length - 1;
    }

    private static Regex Compile(string pattern, ModelJson json)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw json.Unsupported("a pattern that cannot be matched without backtracking");
        }
    }

    [GeneratedRegex(@"\{[0-9]{1,9}(?:,[0-9]{0,9})?\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Counts();
}
