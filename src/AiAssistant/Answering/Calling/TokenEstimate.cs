namespace AiAssistant.Answering.Calling;

/// <summary>
/// Estimates the tokens of a text from its words' lengths and scripts, digits and marks. Needs no vocabulary; a host that has its model's uses
/// <see cref="BytePairTokenCounter"/>.
/// </summary>
/// <remarks>
/// Calibrated by least squares on the public vocabulary o200k_base over messages, answers and offers of shops in eight languages, each weighing the same, and then raised by a
/// tenth: docs/concepts/models.md has the error in each language.
/// </remarks>
internal sealed class TokenEstimate : ITokenCounter
{
    // In hundredths of a token.
    private const long One = 100;
    private const int Word = 95;
    private const int LetterBeyondFour = 27;
    private const int AccentedLetter = 125;
    private const int GreekOrCyrillicWord = 50;
    private const int GreekOrCyrillicLetter = 31;
    private const int OtherLetter = 100;
    private const int ThreeDigits = 230;
    private const int Marks = 65;
    private const int Symbol = 150;
    private const int LineBreaks = 20;
    private const int PlainLetters = 4;

    private enum Kind
    {
        Space,
        Letter,
        Digit,
        Mark,
        Symbol,
        LineBreak,
    }

    /// <inheritdoc/>
    public int Count(ReadOnlySpan<char> text)
    {
        long cost = 0;
        for (var start = 0; start < text.Length;)
        {
            var kind = KindOf(text[start]);
            var end = start + 1;
            while (end < text.Length && KindOf(text[end]) == kind)
            {
                end++;
            }

            cost += CostOf(kind, text[start..end]);
            start = end;
        }

        return (int)Math.Min(int.MaxValue, (cost + One - 1) / One);
    }

    private static long CostOf(Kind kind, ReadOnlySpan<char> run) => kind switch
    {
        Kind.Letter => CostOfWord(run),
        Kind.Digit => (run.Length + 2L) / 3 * ThreeDigits,
        Kind.Mark => (run.Length + 3L) / 4 * Marks,
        Kind.Symbol => (long)run.Length * Symbol,
        Kind.LineBreak => LineBreaks,
        // One space goes with the word behind it; more are tokens of their own.
        _ => run.Length > 1 ? One + (run.Length / 16 * One) : 0,
    };

    private static long CostOfWord(ReadOnlySpan<char> word)
    {
        int accented = 0, eastern = 0, other = 0;
        foreach (var letter in word)
        {
            if (letter is >= '\u0080' and < '\u0250')
            {
                accented++;
            }
            else if (letter is >= '\u0370' and < '\u0530')
            {
                eastern++;
            }
            else if (letter >= '\u0250')
            {
                other++;
            }
        }

        var latin = word.Length - eastern - other;
        return (eastern > 0 ? GreekOrCyrillicWord + ((long)eastern * GreekOrCyrillicLetter) : 0)
            + ((long)other * OtherLetter)
            + (latin > 0 ? Word + ((long)Math.Max(0, latin - PlainLetters) * LetterBeyondFour) + ((long)accented * AccentedLetter) : 0);
    }

    private static Kind KindOf(char letter) => letter switch
    {
        '\r' or '\n' => Kind.LineBreak,
        _ when char.IsLetter(letter) => Kind.Letter,
        _ when char.IsDigit(letter) => Kind.Digit,
        _ when char.IsWhiteSpace(letter) => Kind.Space,
        _ when letter < '\u0080' || char.IsPunctuation(letter) => Kind.Mark,
        // Emoji and the like.
        _ => Kind.Symbol,
    };
}
