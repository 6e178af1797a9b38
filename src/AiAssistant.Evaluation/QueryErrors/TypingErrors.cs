using System.Text;

namespace AiAssistant.Evaluation.QueryErrors;

/// <summary>
/// Makes typing errors in the longer words of a question, as Damerau counts them ("A technique for computer detection and correction of spelling errors",
/// CACM 7(3), 1964): a wrong letter, a letter too many, a letter too few, two letters swapped, each as likely as the others. Half of the wrong letters are
/// neighbours on a QWERTY keyboard. The same text, number and seed give the same errors, whatever other questions there are.
/// </summary>
internal static class TypingErrors
{
    /// <summary>Shorter words are left alone.</summary>
    public const int LeastLetters = 5;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>Gives the text with errors in every run of letters that is long enough.</summary>
    /// <param name="text">The question.</param>
    /// <param name="errors">How many errors each such word gets, one after another.</param>
    /// <param name="seed">Chooses which.</param>
    public static string Make(string text, int errors, int seed)
    {
        var random = new SplitMix64(text, seed);
        var made = new StringBuilder(text.Length + 8);
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            var word = new StringBuilder(text, start, end - start, end - start + errors + 1);
            for (var i = 0; i < errors && end - start >= LeastLetters; i++)
            {
                Spoil(word, random);
            }

            made.Append(word);
            if (end < text.Length)
            {
                made.Append(text[end++]);
            }

            start = end;
        }

        return made.ToString();
    }

    private static void Spoil(StringBuilder word, SplitMix64 random)
    {
        var place = random.Below(word.Length);
        switch (random.Below(4))
        {
            case 0:
                word[place] = Wrong(word[place], random);
                break;
            case 1:
                word.Insert(place + random.Below(2), Letters[random.Below(Letters.Length)]);
                break;
            case 2:
                word.Remove(place, 1);
                break;
            default:
                Swap(word, place, random);
                break;
        }
    }

    /// <summary>Swaps a letter with the next one; where all are alike, one becomes another.</summary>
    private static void Swap(StringBuilder word, int place, SplitMix64 random)
    {
        for (var i = 0; i < word.Length - 1; i++)
        {
            var first = (place + i) % (word.Length - 1);
            if (word[first] != word[first + 1])
            {
                (word[first], word[first + 1]) = (word[first + 1], word[first]);
                return;
            }
        }

        word[place] = Wrong(word[place], random);
    }

    private static char Wrong(char right, SplitMix64 random)
    {
        var letter = char.ToLowerInvariant(right);
        var neighbours = Neighbours(letter);
        var wrong = neighbours.Length > 0 && random.Below(2) == 0
            ? neighbours[random.Below(neighbours.Length)]
            : Letters[random.Below(Letters.Length)];
        if (wrong == letter)
        {
            wrong = Letters[(Letters.IndexOf(letter, StringComparison.Ordinal) + 1) % Letters.Length];
        }

        return char.IsUpper(right) ? char.ToUpperInvariant(wrong) : wrong;
    }

    /// <summary>The keys beside, above and below; none for a letter that is not on the keyboard.</summary>
    private static string Neighbours(char letter)
    {
        var row = Array.FindIndex(Rows, keys => keys.Contains(letter, StringComparison.Ordinal));
        if (row < 0)
        {
            return "";
        }

        var column = Rows[row].IndexOf(letter, StringComparison.Ordinal);

        // Each row begins half a key to the right of the one above it.
        return Keys(row, column - 1) + Keys(row, column + 1) + Keys(row - 1, column) + Keys(row - 1, column + 1) + Keys(row + 1, column - 1)
            + Keys(row + 1, column);
    }

    private static string Keys(int row, int column) =>
        row >= 0 && row < Rows.Length && column >= 0 && column < Rows[row].Length ? Rows[row][column].ToString() : "";
}
