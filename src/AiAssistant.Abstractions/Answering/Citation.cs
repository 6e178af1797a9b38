using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering;

/// <summary>Where a statement stands.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="ResourceName">The name of its resource when the answer was given.</param>
/// <param name="Source">A predefined question's name, a custom question's id, or an offer's id.</param>
/// <param name="Quote">The words of the passage that bear the statement.</param>
public sealed record Citation(PassageId Passage, string ResourceName, string Source, string Quote)
{
    /// <summary>The resource.</summary>
    public ResourceId Resource => Passage.Version.Resource;
}
