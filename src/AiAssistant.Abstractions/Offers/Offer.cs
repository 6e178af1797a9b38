namespace AiAssistant.Offers;

/// <summary>One product of an account, as its shop describes it.</summary>
/// <remarks>All texts are plain (no markup) and hostile: they are data, never instructions.</remarks>
public sealed record Offer
{
    /// <summary>The offer's identity in its account; compared ordinally.</summary>
    public required string Id { get; init; }

    /// <summary>The title; not empty.</summary>
    public required string Title { get; init; }

    /// <summary>The description; default empty. Lines are kept.</summary>
    public string Description { get; init; } = "";

    /// <summary>The regular price; null when the shop gives none.</summary>
    public Money? Price { get; init; }

    /// <summary>The reduced price that holds now; null when there is none.</summary>
    public Money? SalePrice { get; init; }

    /// <summary>Whether it can be had; default <see cref="OfferAvailability.Unknown"/>.</summary>
    public OfferAvailability Availability { get; init; }

    /// <summary>How many pieces there are; null when the shop gives no number.</summary>
    public int? Stock { get; init; }

    /// <summary>The brand; null when not given.</summary>
    public string? Brand { get; init; }

    /// <summary>The category as the shop words it; null when not given.</summary>
    public string? Category { get; init; }

    /// <summary>The condition as the shop words it, such as <c>new</c> or <c>used</c>; null when not given.</summary>
    public string? Condition { get; init; }

    /// <summary>The global trade item number (EAN, UPC); null when not given.</summary>
    public string? Gtin { get; init; }

    /// <summary>The manufacturer's part number; null when not given.</summary>
    public string? Mpn { get; init; }

    /// <summary>What the variants of one product share; null when it has no variants.</summary>
    public string? GroupId { get; init; }

    /// <summary>The product's page; null when not given.</summary>
    public Uri? Link { get; init; }

    /// <summary>Further properties in the shop's order; default empty. A name may occur more than once.</summary>
    public IReadOnlyList<OfferAttribute> Attributes { get; init; } = [];

    /// <summary>The language of the texts, a two-letter code; null when the shop does not say.</summary>
    public string? Language { get; init; }
}
