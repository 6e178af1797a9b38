namespace AiAssistant.Retrieval;

/// <summary>What was found.</summary>
/// <param name="Evidence">The passages, best first; equal scores in the order of passage ids.</param>
public sealed record RetrievalResult(IReadOnlyList<Evidence> Evidence)
{
    /// <summary>What the caller should know, such as a version that could not be searched; default empty.</summary>
    public IReadOnlyList<Finding> Warnings { get; init; } = [];
}
