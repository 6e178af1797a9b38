using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>Lower case, character by character, by Unicode's table.</summary>
internal sealed class LowercaseNormalizer : Normalizer
{
    /// <summary>Appends the lower case of a character.</summary>
    public static void Append(Rune rune, CharBuffer target)
    {
        // The one character whose lower case is two, and which the invariant culture leaves alone.
        if (rune.Value == 'İ')
        {
            target.Append("i\u0307");
        }
        else
        {
            target.Append(Rune.ToLowerInvariant(rune));
        }
    }

    public override void Normalize(NormalizedText text)
    {
        var target = text.Begin();
        foreach (var rune in text.Text.EnumerateRunes())
        {
            Append(rune, target);
        }

        text.Commit();
    }
}
