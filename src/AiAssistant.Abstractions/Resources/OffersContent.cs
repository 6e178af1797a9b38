using System.Text.Json.Serialization;

namespace AiAssistant.Resources;

/// <summary>An offers resource: the products of one account.</summary>
/// <param name="Account">The account from which the products are downloaded, by the offer provider of its platform.</param>
public sealed record OffersContent(AccountRef Account) : ResourceContent
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override ResourceKind Kind => ResourceKind.Offers;
}
