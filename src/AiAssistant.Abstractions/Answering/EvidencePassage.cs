using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering;

/// <summary>A passage that was found for a question, as a host may show it.</summary>
/// <param name="Citation">Where it stands; the quote is its text, cut where it is long.</param>
/// <param name="Title">The stored question, or the name of the offer.</param>
/// <param name="Score">
/// From 0 to 1, more is better. In <see cref="EvidenceUpdate"/> the probability that the passages answer; in a search its place among what was found: 1 / rank.
/// </param>
public sealed record EvidencePassage(Citation Citation, string Title, double Score)
{
    /// <summary>The number of the question in the customer's message, from 1; 1 in a search.</summary>
    public int Question { get; init; } = 1;

    /// <summary>Whether it is an answer of a knowledge base or an offer.</summary>
    public ResourceKind Kind { get; init; }

    /// <summary>The passage's fields that are meant for readers, such as price and brand; names without the mark of the library's own.</summary>
    public IReadOnlyList<PassageField> Fields { get; init; } = [];
}
