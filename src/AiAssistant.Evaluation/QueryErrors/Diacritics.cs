using System.Globalization;
using System.Text;

namespace AiAssistant.Evaluation.QueryErrors;

/// <summary>What customers leave out.</summary>
internal static class Diacritics
{
    // Letters with a stroke, which Unicode does not decompose.
    private const string Stroked = "łŁøØđĐħĦŧŦ";
    private const string Plain = "lLoOdDhHtT";

    /// <summary>The text with letters bare of all marks; <c>ł</c> and other stroked letters lose their stroke, <c>ß</c> and <c>æ</c> stay.</summary>
    public static string Remove(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                var stroked = Stroked.IndexOf(letter, StringComparison.Ordinal);
                bare.Append(stroked < 0 ? letter : Plain[stroked]);
            }
        }

        return bare.ToString().Normalize(NormalizationForm.FormC);
    }
}
