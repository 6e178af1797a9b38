namespace AiAssistant.Resources;

/// <summary>How far an attempt to learn has come. Within an attempt the stage, and within a stage what is done, never goes back.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Done">How many questions or offers are done in this stage.</param>
/// <param name="Expected">
/// How many there will be, never less than <paramref name="Done"/>: exact from <see cref="LearningStage.Writing"/> on; while offers are downloaded an
/// estimate, the number that is published; null while nobody knows (queued, or a first download).
/// </param>
public sealed record LearningProgress(LearningStage Stage, int Done, int? Expected);
