using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Teaching;

/// <summary>What a form answers to one of its predefined questions.</summary>
/// <param name="Question">The question.</param>
/// <param name="Passage">The answer's first passage.</param>
/// <param name="Text">The whole answer.</param>
/// <param name="ResourceName">The name of the knowledge base.</param>
internal sealed record FormAnswer(PredefinedQuestion Question, Passage Passage, string Text, string ResourceName)
{
    private const int MaxQuote = 300;

    /// <summary>The answer's sentences.</summary>
    public IReadOnlyList<string> Sentences => field ??= Understanding.Sentences.Split(Text);

    /// <summary>Where it stands.</summary>
    public Citation Cite() => Citing(Passage, ResourceName, Text);

    /// <summary>A citation whose quote is no longer than a page can show.</summary>
    public static Citation Citing(Passage passage, string resourceName, string quote) =>
        new(passage.Id, resourceName, passage.Source, quote.Length <= MaxQuote ? quote : $"{quote[..MaxQuote]}…");
}
