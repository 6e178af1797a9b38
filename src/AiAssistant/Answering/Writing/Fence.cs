using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Writing;

/// <summary>
/// Marks where data starts and ends in a prompt. The mark is random for each call, so that nothing fenced can hold it, and what is fenced has nothing that looks like a fence.
/// </summary>
internal sealed class Fence
{
    private const int MarkLength = 16;
    private const int MaxRounds = 8;

    // What a model may take for double square brackets.
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]［］⟦⟧〚〛【】〔〕⁅⁆");

    /// <summary>Makes the fence of one call.</summary>
    /// <param name="contents">Everything that will be fenced.</param>
    /// <param name="newMark">Makes a mark; another one is asked for while the contents hold it.</param>
    /// <exception cref="InvalidOperationException">Every mark stands in the contents: the marks are not random.</exception>
    public Fence(IEnumerable<string> contents, Func<string> newMark)
    {
        var all = PlainForm.Of(string.Join('\n', contents));
        var round = 0;
        do
        {
            if (round++ == MaxRounds)
            {
                throw new InvalidOperationException("Each mark for the fences of a prompt stands in what is to be fenced.");
            }

            Mark = newMark();
        }
        while (all.Contains(Mark, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What the fence looks like, to tell the model.</summary>
    public string Mark { get; }

    /// <summary>A mark of 64 random bits.</summary>
    public static string RandomMark() => RandomNumberGenerator.GetHexString(MarkLength, lowercase: true);

    /// <summary>Fences a text under a label of the library's own.</summary>
    public string Around(string label, string content) => $"[[{Mark} {label}]]\n{Neutral(content)}\n[[{Mark} end]]";

    /// <summary>A text without what imitates a fence and without what a reader cannot see; otherwise as it is.</summary>
    public static string Neutral(string text)
    {
        var neutral = new StringBuilder(text.Length);
        var isBracket = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control && rune.Value is not ('\n' or '\t'))
            {
                continue;
            }

            var isNext = rune.IsBmp && Brackets.Contains((char)rune.Value);
            if (isNext && (isBracket || IsDouble(rune)))
            {
                neutral.Append(' ');
            }

            neutral.Append(isNext && IsDouble(rune) ? rune.Value is '⟦' or '〚' ? "[" : "]" : rune.ToString());
            isBracket = isNext;
        }

        return neutral.ToString();
    }

    private static bool IsDouble(Rune rune) => rune.Value is '⟦' or '⟧' or '〚' or '〛';
}
