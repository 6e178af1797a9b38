using AiAssistant.Retrieval;

namespace AiAssistant.Resources;

/// <summary>Adds paraphrases to the passages of one learning. For one thread at a time.</summary>
internal interface IParaphrasing
{
    /// <summary>What the seller should know once all passages are through; bounded.</summary>
    IReadOnlyList<Finding> Warnings { get; }

    /// <summary>Adds paraphrases to the first passage of a source, unless it has some or they cannot be had now. Nothing else of it changes.</summary>
    /// <param name="passage">The first passage, with the source's fields.</param>
    /// <param name="cancellationToken">Cancels; nothing but that is thrown.</param>
    /// <returns>The passage, with one more field or as it was.</returns>
    Task<Passage> AddToAsync(Passage passage, CancellationToken cancellationToken);
}
