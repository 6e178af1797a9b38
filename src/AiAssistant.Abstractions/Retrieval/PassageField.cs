namespace AiAssistant.Retrieval;

/// <summary>A typed field of a passage, such as a product's colour.</summary>
/// <param name="Name">The field's name: one of <see cref="PassageFieldNames"/>, or the shop's own wording.</param>
/// <param name="Values">Its values; at least one.</param>
/// <param name="Unit">The values' unit, a currency included; null when there is none.</param>
public sealed record PassageField(string Name, IReadOnlyList<string> Values, string? Unit = null);
