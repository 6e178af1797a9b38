using System.Security.Cryptography;
using System.Text;
using AiAssistant.Answering.Excerpting;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Redacting;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Writing;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Paraphrasing;

/// <summary>What of a passage the chat model is shown to paraphrase it: neither what changes by the hour, nor what speaks to a machine.</summary>
/// <param name="Kind">Whether it is a question or an offer.</param>
/// <param name="Language">Its language, a two-letter code; null when unknown.</param>
/// <param name="Text">The text.</param>
internal sealed record ParaphrasedText(ResourceKind Kind, string? Language, string Text)
{
    private const int MaxLength = 3_000;
    private const int MaxFields = 40;

    public static ParaphrasedText Of(Passage passage)
    {
        var fields = passage.Fields.Where(static field => IsLasting(field.Name)).Take(MaxFields).Select(FieldText.Line);
        var text = Instructions.Without(string.Join('\n', [passage.Text, .. fields])).AtMostWhole(MaxLength);
        return new ParaphrasedText(passage.Kind, Languages.Find(passage.Language)?.Code, $"{Instructions.WithoutInTitle(passage.Title)}\n{text}");
    }

    /// <summary>With the kind of each piece of personal data in its place.</summary>
    public ParaphrasedText Without(CustomerPrivacy privacy, Redaction redaction) => this with { Text = privacy.Without(Text, redaction) };

    /// <summary>The content as a hash, with all else that the reply depends on.</summary>
    /// <param name="model">The model's identity.</param>
    /// <param name="options">What is asked for.</param>
    public string Key(string model, ParaphraseOptions options)
    {
        string[] parts =
        [
            ParaphrasePrompt.Version, model, $"{options.PerSource}", string.Join(',', options.Languages), $"{Kind}", Language ?? "", Text,
        ];
        return $"paraphrases/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))}";
    }

    private static bool IsLasting(string field) => !field.StartsWith('@') || field is PassageFieldNames.Brand or PassageFieldNames.Category;
}
