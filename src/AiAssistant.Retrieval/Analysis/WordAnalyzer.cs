using System.Runtime.CompilerServices;
using AiAssistant.Retrieval.Analysis.Unicode;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// The analysis of all built-in languages: words by Unicode's rules, folding, stop words, light stems, and codes whole and in parts. Words of plain Latin
/// letters and digits that a space or full stop ends are read and folded in one pass; the rules decide about all others.
/// </summary>
internal sealed class WordAnalyzer(string name, string language, LanguageRules rules) : TextAnalyzer(name, language)
{
    /// <summary>Longer compounds are cut.</summary>
    private const int MaxCompoundLength = 128;

    [SkipLocalsInit]
    protected override void AnalyzeCore(ReadOnlySpan<char> text, ITermSink sink)
    {
        Span<char> word = stackalloc char[MaxCompoundLength * CharacterFolding.MaxExpansion];
        Span<char> scratch = stackalloc char[(2 * word.Length) + MaxTermLength]; // a joined word, and a quantity in it
        Span<char> number = stackalloc char[TextAnalyzer.MaxTermLength / 2];
        var terms = new TermWriter(rules, sink, scratch);
        var quantities = new QuantityReader(text, number);
        var latin = LatinCharacters.Table;
        var place = 0;
        while (place < text.Length)
        {
            var c = text[place];
            if (c < latin.Length)
            {
                var value = latin[c];
                if (value == LatinCharacters.Break)
                {
                    place++;
                    continue;
                }

                if (value >= LatinCharacters.LeastWord && PlainWord.Read(text[place..], word, out var digits) is var length and > 0)
                {
                    Write(ref terms, ref quantities, word[..length], digits, place, place + length);
                    place += length;
                    continue;
                }
            }

            place = ReadCompound(text, place, word, ref terms, ref quantities);
        }
    }

    private static int ReadCompound(ReadOnlySpan<char> text, int start, Span<char> word, ref TermWriter terms, ref QuantityReader quantities)
    {
        var bounded = text[..Math.Min(text.Length, start + MaxCompoundLength)];
        var first = WordBreaks.ClassAt(bounded, start, tailored: true, out var size);
        if (first is WordBreakClass.Ideograph or WordBreakClass.Letter or WordBreakClass.HebrewLetter or WordBreakClass.PictographicLetter
            or WordBreakClass.Katakana or WordBreakClass.Numeric or WordBreakClass.ExtendNumLet)
        {
            var end = WordBreaks.End(bounded, start, tailored: true);
            var folded = word[..CharacterFolding.Fold(text[start..end], word)];
            folded.Replace(',', '.');
            if (folded.ContainsAny("-/_'"))
            {
                quantities.Forget();
                terms.WriteCompound(folded);
            }
            else if (!folded.IsEmpty)
            {
                Write(ref terms, ref quantities, folded, folded.ContainsAny(Units.Digits), start, end);
            }

            return end;
        }

        return start + size;
    }

    private static void Write(ref TermWriter terms, ref QuantityReader quantities, Span<char> word, bool digits, int start, int end)
    {
        if (digits)
        {
            terms.WriteNumbered(word);
            if (quantities.Keep(word, end))
            {
                terms.WriteQuantity(quantities.Number, Units.Inch);
            }
        }
        else if (quantities.Follows(start) && Units.Find(word) is { } unit)
        {
            terms.WriteQuantity(quantities.Number, unit);
            quantities.Forget();
        }
        else
        {
            quantities.Forget();
            terms.WriteWord(word);
        }
    }
}
