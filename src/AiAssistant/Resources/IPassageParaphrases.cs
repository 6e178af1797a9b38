namespace AiAssistant.Resources;

/// <summary>Thinks of other ways in which customers ask what passages answer, when they are learned.</summary>
/// <remarks>Thread-safety: may be used at once from any thread.</remarks>
internal interface IPassageParaphrases
{
    /// <summary>Begins one learning of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>What adds paraphrases to its passages; null when there are to be none.</returns>
    IParaphrasing? Begin(ResourceId resource);
}
