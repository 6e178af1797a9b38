using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>A normalization form of Unicode Standard Annex 15: NFC, NFD, NFKC, NFKD.</summary>
internal sealed class UnicodeFormNormalizer(NormalizationForm form) : Normalizer
{
    /// <summary>False where .NET runs in its globalization-invariant mode, which leaves every text as it is.</summary>
    public static bool IsAvailable { get; } = "é".Normalize(NormalizationForm.FormD).Length == 2;

    public override void Normalize(NormalizedText text)
    {
        // The one character that .NET takes for a broken text.
        if (text.Text.Contains('\uFFFE'))
        {
            FilterNormalizer.WithoutNonCharacter.Normalize(text);
        }

        if (text.Text.IsNormalized(form))
        {
            return;
        }

        var length = text.Text.GetNormalizedLength(form);
        var target = text.Begin();
        var room = target.Room(length);
        if (text.Text.TryNormalize(room, out var written, form))
        {
            target.Advance(written);
            text.Commit();
        }
    }
}
