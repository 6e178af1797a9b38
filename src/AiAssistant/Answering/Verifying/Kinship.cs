using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Whether two folded words come from one: forms of it, words made of it, compounds with it.</summary>
internal static class Kinship
{
    private const int MinStem = 4;
    private const int MinPart = 5;

    /// <summary>Whether they are akin. No slips are looked through: names may differ by a letter.</summary>
    public static bool AreAkin(string left, string right)
    {
        if (left == right)
        {
            return true;
        }

        if (Word.ContainsDigit(left) || Word.ContainsDigit(right))
        {
            return false;
        }

        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        var stem = shorter.AsSpan().CommonPrefixLength(longer);
        if (shorter.Length >= 3 && stem == shorter.Length && longer.Length - stem <= 2)
        {
            return true;
        }

        if (stem >= MinStem && stem * 20 >= shorter.Length * 13)
        {
            return true;
        }

        // Versandkosten, Rücksendung: a part of a compound, its last letters being an ending.
        return shorter.Length >= MinPart && longer.Length > shorter.Length + 2
            && longer.Contains(shorter[..Math.Max(MinPart, shorter.Length - 2)], StringComparison.Ordinal);
    }

    /// <summary>Whether any of some words is akin to a word.</summary>
    public static bool HasKin(this IEnumerable<string> words, string word) => words.Any(other => AreAkin(other, word));
}
