using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>
/// The normalization of BERT (Devlin et al. 2019; <c>BasicTokenizer</c> of github.com/google-research/bert): control characters dropped, white space made
/// plain, ideographs set apart by spaces, accents and case dropped, each if asked for.
/// </summary>
internal sealed class BertNormalizer(bool cleanText, bool separateIdeographs, bool stripAccents, bool lowercase) : Normalizer
{
    private readonly UnicodeFormNormalizer? _decompose = stripAccents ? new UnicodeFormNormalizer(NormalizationForm.FormD) : null;

    public override void Normalize(NormalizedText text)
    {
        if (Ascii.IsValid(text.Text))
        {
            NormalizeAscii(text);
            return;
        }

        Clean(text);
        _decompose?.Normalize(text);
        Fold(text);
    }

    private void NormalizeAscii(NormalizedText text)
    {
        var target = text.Begin();
        foreach (var c in text.Text)
        {
            if (cleanText && c is '\t' or '\n' or '\r' or '\v' or '\f')
            {
                // Vertical tab and form feed are controls first.
                if (c is not ('\v' or '\f'))
                {
                    target.Append(' ');
                }
            }
            else if (!cleanText || !char.IsControl(c))
            {
                target.Append(lowercase && char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c);
            }
        }

        text.Commit();
    }

    private void Clean(NormalizedText text)
    {
        if (!cleanText && !separateIdeographs)
        {
            return;
        }

        var target = text.Begin();
        foreach (var rune in text.Text.EnumerateRunes())
        {
            var clean = rune;
            if (cleanText)
            {
                if (rune.Value is '\t' or '\n' or '\r')
                {
                    clean = new Rune(' ');
                }
                else if (rune.Value is 0 or 0xFFFD || CharacterClass.IsOther(rune))
                {
                    continue;
                }
                else if (Rune.IsWhiteSpace(rune))
                {
                    clean = new Rune(' ');
                }
            }

            var apart = separateIdeographs && IsIdeograph(clean.Value);
            if (apart)
            {
                target.Append(' ');
            }

            target.Append(clean);
            if (apart)
            {
                target.Append(' ');
            }
        }

        text.Commit();
    }

    private void Fold(NormalizedText text)
    {
        if (!stripAccents && !lowercase)
        {
            return;
        }

        var target = text.Begin();
        foreach (var rune in text.Text.EnumerateRunes())
        {
            if (stripAccents && CharacterClass.IsNonspacingMark(rune))
            {
                continue;
            }

            if (lowercase)
            {
                LowercaseNormalizer.Append(rune, target);
            }
            else
            {
                target.Append(rune);
            }
        }

        text.Commit();
    }

    private static bool IsIdeograph(int value) =>
        value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
            or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B920 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
