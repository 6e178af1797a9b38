using System.Text;

namespace AiAssistant.Answering.Language;

/// <summary>The form in which texts are read: a letter and its accent are one character (NFC), whichever way the customer's device writes them.</summary>
internal static class ComposedText
{
    /// <summary>The text in that form. Halves of surrogate pairs, which have none, become U+FFFD.</summary>
    public static string Of(string text) => Ascii.IsValid(text) ? text : WellFormedText.Of(text).Normalize(NormalizationForm.FormC);
}
