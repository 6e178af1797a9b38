namespace AiAssistant.Answering.Language;

/// <summary>Whether two folded words that are no forms of one have a part in common: compounds, derivations.</summary>
internal static class WordParts
{
    private const int MinPart = 4;
    private const int MinStem = 5;
    private const double PartLikeness = 0.75;
    private const double StemLikeness = 0.6;

    /// <summary>How alike two words are, 0 to 1: "Hülle" is in "Klapphülle", "induction" and "inductive" share their stem.</summary>
    /// <param name="left">A folded word.</param>
    /// <param name="right">A folded word.</param>
    /// <param name="endings">The language's endings; null takes any short one.</param>
    public static double Likeness(string left, string right, IReadOnlySet<string>? endings)
    {
        var likeness = WordForms.Likeness(left, right, endings);
        return likeness > 0 ? likeness : InPart(left, right) is > 0 and var part && !Word.ContainsDigit(left) && !Word.ContainsDigit(right) ? part : 0;
    }

    private static double InPart(string left, string right)
    {
        var (part, whole) = left.Length <= right.Length ? (left, right) : (right, left);
        if (part.Length >= MinPart && (whole.EndsWith(part, StringComparison.Ordinal) || whole.StartsWith(part, StringComparison.Ordinal)))
        {
            return PartLikeness;
        }

        var stem = left.AsSpan().CommonPrefixLength(right);
        return stem >= MinStem && stem * 10 >= part.Length * 6 ? StemLikeness : 0;
    }
}
