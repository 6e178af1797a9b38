namespace AiAssistant.Answering.Retrieving;

/// <summary>An offer that the customer names.</summary>
/// <param name="Source">The resource.</param>
/// <param name="Id">The offer's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Share">How much of its name was said, 0 to 1.</param>
/// <param name="Passages">Its passages that were found, in their order.</param>
internal sealed record NamedOffer(Source Source, string Id, string Title, double Share, IReadOnlyList<Candidate> Passages)
{
    /// <summary>From when price and stock are, where the shop should have said them anew and did not; else null.</summary>
    public DateTimeOffset? StoredAt { get; init; }
}
