namespace AiAssistant.Offers;

/// <summary>An offer that was bad and left out.</summary>
/// <param name="Id">Its identity; null when even that could not be read.</param>
/// <param name="Place">Where it stands, such as <c>item 17</c> or <c>line 4</c>.</param>
/// <param name="Code">Why it was left out, a stable code such as <c>offer.title.missing</c>.</param>
public sealed record SkippedOffer(string? Id, string Place, string Code);
