using AiAssistant.Resources;

namespace AiAssistant.Retrieval;

/// <summary>What to retrieve, and from which versions. With text alone the search is lexical, with a vector alone by vector, with both it is hybrid.</summary>
public sealed record RetrievalQuery
{
    /// <summary>The versions to search, as if they were one; an empty list finds nothing. Their order does not matter.</summary>
    public required IReadOnlyList<ResourceVersion> Versions { get; init; }

    /// <summary>The question; null for a search by vector alone. Retrievers use at most the first 8,192 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The question's vector; null for a lexical search.</summary>
    public QueryVector? Vector { get; init; }

    /// <summary>The question's language, a two-letter code; a hint, null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>How many passages at the most; default 10.</summary>
    public int Limit { get; init; } = 10;
}
