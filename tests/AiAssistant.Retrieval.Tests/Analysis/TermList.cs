using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Tests.Analysis;

/// <summary>Keeps the terms of a text.</summary>
internal sealed class TermList : ITermSink
{
    private readonly List<string> _terms = [];

    public static string[] Of(string language, string text)
    {
        var terms = new TermList();
        TextAnalyzers.BuiltIn.ForLanguage(language).Analyze(text, terms);
        return [.. terms._terms];
    }

    public void Add(ReadOnlySpan<char> term) => _terms.Add(term.ToString());
}
