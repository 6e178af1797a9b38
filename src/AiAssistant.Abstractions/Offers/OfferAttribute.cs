namespace AiAssistant.Offers;

/// <summary>One property of a product, such as its colour or its capacity.</summary>
/// <param name="Name">The property's name as the shop words it.</param>
/// <param name="Values">Its values; at least one.</param>
/// <param name="Unit">The values' unit as the shop words it, such as <c>mAh</c>; null when there is none.</param>
public sealed record OfferAttribute(string Name, IReadOnlyList<string> Values, string? Unit = null);
