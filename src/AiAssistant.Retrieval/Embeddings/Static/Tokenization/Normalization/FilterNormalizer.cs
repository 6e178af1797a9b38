using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>Maps characters one by one, or drops them: <c>StripAccents</c> and <c>Nmt</c>.</summary>
/// <param name="map">Gives the character to write; null drops it.</param>
internal sealed class FilterNormalizer(Func<Rune, Rune?> map) : Normalizer
{
    /// <summary>Drops combining marks.</summary>
    public static FilterNormalizer StripAccents { get; } = new(static rune => CharacterClass.IsMark(rune) ? null : rune);

    /// <summary>Writes the replacement character for U+FFFE.</summary>
    public static FilterNormalizer WithoutNonCharacter { get; } = new(static rune => rune.Value == 0xFFFE ? Rune.ReplacementChar : rune);

    /// <summary>The clean-up of sentencepiece's "nmt" rules: controls dropped, odd spaces made plain.</summary>
    public static FilterNormalizer Nmt { get; } = new(static rune => rune.Value switch
    {
        (>= 0x01 and <= 0x08) or 0x0B or (>= 0x0E and <= 0x1F) or 0x7F or 0x8F or 0x9F => null,
        0x09 or 0x0A or 0x0C or 0x0D or 0x1680 or (>= 0x200B and <= 0x200F) or 0x2028 or 0x2029 or 0x2581 or 0xFEFF or 0xFFFD => new Rune(' '),
        _ => rune,
    });

    public override void Normalize(NormalizedText text)
    {
        var target = text.Begin();
        foreach (var rune in text.Text.EnumerateRunes())
        {
            if (map(rune) is { } mapped)
            {
                target.Append(mapped);
            }
            else if (target.Length == 0)
            {
                text.DropBeginning();
            }
        }

        text.Commit();
    }
}
