namespace AiAssistant.Answering.Gating;

/// <summary>A logistic over <see cref="EntryFeatures"/>.</summary>
/// <param name="Bias">The logit where nothing is known.</param>
/// <param name="Features">The weight of each <see cref="EntryFeature"/>; one that is left out has none.</param>
internal sealed record GateFormula(double Bias, IReadOnlyDictionary<string, double> Features);
