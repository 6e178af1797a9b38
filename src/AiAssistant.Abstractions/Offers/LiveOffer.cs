namespace AiAssistant.Offers;

/// <summary>What the shop says about an offer at this moment. What is null was not said.</summary>
/// <param name="Price">The price a customer pays now.</param>
/// <param name="Stock">How many pieces there are now.</param>
/// <param name="Availability">Whether it can be had now.</param>
/// <param name="At">When the shop said so.</param>
public sealed record LiveOffer(Money? Price, int? Stock, OfferAvailability Availability, DateTimeOffset At);
