namespace AiAssistant.Answering.Gating;

/// <summary>The file of the gate.</summary>
/// <param name="Weights">For each <see cref="EntrySituation"/> the weights.</param>
/// <param name="Entries">For each <see cref="AnswerCaution"/> how sure the gate must be of an entry.</param>
internal sealed record GateFile(IReadOnlyDictionary<string, GateFormula> Weights, IReadOnlyDictionary<string, double> Entries);
