using AiAssistant.Answering;
using AiAssistant.Resources;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;

namespace ConsoleHost.Conversations;

/// <summary>
/// Names where an answer stands as the seller knows it: a question of the form in the seller's language, an own question in its words, an offer by its id.
/// </summary>
internal sealed class SourceNames(ResourceLibrary resources, SellerWords words)
{
    /// <summary>Where it stands and what is said there, in one line.</summary>
    public async Task<string> DescribeAsync(Citation citation, int quoteLength, CancellationToken cancellationToken) =>
        $"{words.Pair(words["conversation.source"], await FindAsync(citation, cancellationToken))} {words.Quote(OneLine.Of(citation.Quote, quoteLength))}";

    private async Task<string> FindAsync(Citation citation, CancellationToken cancellationToken)
    {
        if (Enum.TryParse<PredefinedQuestion>(citation.Source, out var question) && Enum.IsDefined(question))
        {
            return $"{citation.ResourceName} / {words[$"question.{question}"]}";
        }

        var content = (await resources.FindAsync(citation.Resource, cancellationToken))?.Content as KnowledgeBaseContent;
        var custom = content?.CustomQuestions.FirstOrDefault(custom => custom.Id == citation.Source);
        return $"{citation.ResourceName} / {custom?.Question ?? citation.Source}";
    }
}
