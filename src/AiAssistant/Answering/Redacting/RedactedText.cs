using System.Text.Json;
using System.Text.RegularExpressions;

namespace AiAssistant.Answering.Redacting;

/// <summary>A text as it may leave the process, and what its placeholders stand for.</summary>
/// <param name="Text">The text with placeholders.</param>
/// <param name="Originals">What stands for what; empty when nothing was hidden.</param>
internal sealed record RedactedText(string Text, IReadOnlyDictionary<string, string> Originals)
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>A text with nothing to hide.</summary>
    public static RedactedText Of(string text) => new(text, Nothing);

    /// <summary>Puts the pieces back into a model's JSON.</summary>
    /// <param name="json">The reply. A placeholder counts with or without its brackets, whatever its case: models reword.</param>
    public string PutBack(string json)
    {
        foreach (var (placeholder, original) in Originals)
        {
            var name = Regex.Escape(placeholder).Replace("-", "[-_ ]", StringComparison.Ordinal);
            var pattern = new Regex($@"\[?{name}\]?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            var value = JsonEncodedText.Encode(original, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
            json = pattern.Replace(json, _ => value);
        }

        return json;
    }
}
