using System.Text.RegularExpressions;

namespace AiAssistant.Answering.Verifying;

/// <summary>A text with addresses and telephone numbers as they are meant, where signs stand in them so that no filter finds them.</summary>
internal static class Undisguised
{
    private const RegexOptions Flags = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // Browsers take the full stop of Chinese and Japanese for a dot.
    private static readonly Regex Dot = new(@"[\u3002\uFF61]|\s?[-*_~|]\s?(dot|kropka|punkt)\s?[-*_~|]\s?", Flags | RegexOptions.IgnoreCase);

    // "Lamps.Pl": telephones write so by themselves. Only endings that begin no sentence.
    private static readonly Regex Capital = new(@"[\p{L}\d]\.(com|net|org|shop|eu|pl|xyz|ru|cn)\b", Flags | RegexOptions.IgnoreCase);

    // Two groups with such a sign are a range, three are a number.
    private static readonly Regex Groups = new(@"\d{2,4}[\u2010\u2012-\u2015\u2212_\u2022]\d{2,4}[\u2010\u2012-\u2015\u2212_\u2022]\d{2,4}", Flags);

    /// <param name="text">The text in its plain form.</param>
    public static string Of(string text)
    {
        text = Dot.Replace(text, ".").Replace('\t', ' ');
        text = Capital.Replace(text, static match => match.Value.ToLowerInvariant());
        return Groups.Replace(text, static match => string.Concat(match.Value.Select(static letter => char.IsAsciiDigit(letter) ? letter : '-')));
    }
}
