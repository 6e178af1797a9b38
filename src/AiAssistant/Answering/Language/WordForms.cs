namespace AiAssistant.Answering.Language;

/// <summary>Whether two folded words are forms of one: the same beginning with different endings, or a typing error apart.</summary>
internal static class WordForms
{
    private const int MinStem = 4;
    private const int FreeEnding = 3;
    /// <summary>How alike forms of one word are.</summary>
    public const double FormLikeness = 0.95;
    private const double TypingErrorLikeness = 0.8;

    /// <summary>Longer words are not compared letter by letter.</summary>
    public const int MaxCompared = 24;

    /// <summary>How alike two words are: 1 the same, below that forms and typing errors, 0 different words.</summary>
    /// <param name="left">A folded word.</param>
    /// <param name="right">A folded word.</param>
    /// <param name="endings">The language's endings; null takes any short one (languages with rich inflection).</param>
    public static double Likeness(string left, string right, IReadOnlySet<string>? endings)
    {
        if (left == right)
        {
            return 1;
        }

        if (left.Length < 3 || right.Length < 3 || left[0] != right[0] || Word.ContainsDigit(left) || Word.ContainsDigit(right))
        {
            return 0;
        }

        var stem = left.AsSpan().CommonPrefixLength(right);
        if (stem >= Math.Min(MinStem, Math.Min(left.Length, right.Length)) && AreEndings(left[stem..], right[stem..], stem, endings))
        {
            return FormLikeness;
        }

        return IsTypingError(left, right) ? TypingErrorLikeness : 0;
    }

    private static bool AreEndings(string left, string right, int stem, IReadOnlySet<string>? endings)
    {
        if (endings is null)
        {
            return stem >= MinStem && left.Length <= FreeEnding && right.Length <= FreeEnding && stem * 10 >= (stem + Math.Max(left.Length, right.Length)) * 6;
        }

        return (left.Length == 0 || endings.Contains(left)) && (right.Length == 0 || endings.Contains(right));
    }

    // One slip in a word of five letters or more, two from nine on; the first letter is seldom missed.
    public static bool IsTypingError(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var allowed = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
        return allowed > 0 && left.Length <= MaxCompared && right.Length <= MaxCompared && Math.Abs(left.Length - right.Length) <= allowed
            && Distance(left, right) <= allowed;
    }

    // Optimal string alignment: insertions, deletions, substitutions and swapped neighbours.
    public static int Distance(string left, string right)
    {
        Span<int> before = stackalloc int[MaxCompared + 1];
        Span<int> previous = stackalloc int[MaxCompared + 1];
        Span<int> current = stackalloc int[MaxCompared + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[right.Length];
    }
}
