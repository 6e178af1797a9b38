namespace AiAssistant.Answering;

/// <summary>One thing that a stage of answering did or found.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Code">What it did or found, a stable code such as <c>gate.passed</c> or <c>verify.number.unsupported</c>.</param>
/// <param name="Details">Names and values, in the order that the code defines, such as a passage and its probability.</param>
/// <param name="Elapsed">How long the stage had taken when it recorded this.</param>
public sealed record TraceStep(AnswerStage Stage, string Code, IReadOnlyDictionary<string, string> Details, TimeSpan Elapsed);
