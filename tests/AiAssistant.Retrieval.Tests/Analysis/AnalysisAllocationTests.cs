using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Tests.Analysis;

public sealed class AnalysisAllocationTests
{
    private const string Passage =
        "Łódź, größer: l'été d’aujourd’hui, п'ять замовлень! SM-A546B/DS 128 GB, 10,5\" 50×70 cm, KX-TG1032; zásilek, szállításról, batteries' 保修2年 𝒜bc "
        + "livrez-vous iphone15 cafe\u0301 e-mail 5000mAh deliveries organization zamówieniami Rückgaberecht \ud83d\ude00 \ud800 ";

    public static TheoryData<string> Languages => [.. TextAnalyzers.BuiltIn.All.Select(analyzer => analyzer.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Analyze_LongText_AllocatesNothing(string language)
    {
        var analyzer = TextAnalyzers.BuiltIn.ForLanguage(language);
        var text = string.Concat(Enumerable.Repeat(Passage, 40));
        var terms = new TermCounter();
        analyzer.Analyze(text, terms);

        // A collection that another test causes counts what is left of this thread's allocation buffer: the least of several runs is what analysis allocates.
        var least = long.MaxValue;
        for (var run = 0; run < 20 && least > 0; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            analyzer.Analyze(text, terms);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.True(terms.Count > 1_500);
    }

    private sealed class TermCounter : ITermSink
    {
        public int Count { get; private set; }

        public void Add(ReadOnlySpan<char> term) => Count++;
    }
}
