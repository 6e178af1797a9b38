namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// The analysis of all built-in languages: compounds, folding, stop words, light stems. A number and its unit make one term and also two, a hyphenated
/// compound one term without its hyphens and also its parts, so that <c>KX-TG1032</c>, <c>KXTG1032</c> and <c>TG1032</c> meet.
/// </summary>
internal sealed class WordAnalyzer(string name, string language, LanguageRules rules) : TextAnalyzer(name, language)
{
    protected override void AnalyzeCore(ReadOnlySpan<char> text, ITermSink sink)
    {
        Span<char> buffer = stackalloc char[(CompoundReader.MaxLength + 2) * CharacterFolding.MaxExpansion];
        Span<char> joined = stackalloc char[buffer.Length];
        Span<char> number = stackalloc char[MaxTermLength];
        var numberLength = 0;
        var numberEnd = 0;
        var terms = new TermWriter(rules, sink, joined);
        var compounds = new CompoundReader(text);
        while (compounds.MoveNext())
        {
            var compound = buffer[..CharacterFolding.Fold(compounds.Current, buffer)];
            if (compound.IsEmpty)
            {
                continue; // marks alone
            }

            compound.Replace(',', '.');
            var afterNumber = numberLength > 0 && compounds.Start == numberEnd + 1 && char.IsWhiteSpace(text[numberEnd]);
            if (afterNumber)
            {
                terms.WriteQuantity(number[..numberLength], compound);
            }

            terms.WriteCompound(compound);

            numberLength = 0;
            if (compound.Length <= number.Length / 2 && !compound.ContainsAnyExcept(LetterSets.Number))
            {
                compound.CopyTo(number);
                numberLength = compound.Length;
                numberEnd = compounds.End;
            }
        }
    }
}
