namespace AiAssistant.Evaluation.Shop;

/// <summary>A message with what should become of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shop">The shop it is written to.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">The entries that answer it; empty when it must be refused or handed over.</param>
/// <param name="ExpectsAgent">Whether it must be handed over.</param>
/// <param name="Kind">What it tries, to count by.</param>
internal sealed record ShopMessage(string Id, string Shop, string Text, IReadOnlyList<string> Expected, bool ExpectsAgent, string Kind);
