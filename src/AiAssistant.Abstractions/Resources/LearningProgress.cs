namespace AiAssistant.Resources;

/// <summary>How far an attempt to learn has come.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Done">How many questions or offers are done.</param>
/// <param name="Expected">How many there will be; null while nobody knows.</param>
public sealed record LearningProgress(LearningStage Stage, int Done, int? Expected);
