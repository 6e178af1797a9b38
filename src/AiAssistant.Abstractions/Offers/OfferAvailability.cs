namespace AiAssistant.Offers;

/// <summary>Whether a product can be had.</summary>
public enum OfferAvailability
{
    /// <summary>The shop does not say.</summary>
    Unknown,

    /// <summary>In stock.</summary>
    InStock,

    /// <summary>Out of stock.</summary>
    OutOfStock,

    /// <summary>May be ordered before it is out.</summary>
    Preorder,

    /// <summary>May be ordered and comes later.</summary>
    Backorder,
}
