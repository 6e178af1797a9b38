namespace AiAssistant.Resources;

/// <summary>What became of a move.</summary>
/// <param name="Status">Whether it was written.</param>
/// <param name="Row">The row as it is stored now; null when it was not written.</param>
internal readonly record struct MoveResult(WriteStatus Status, Resource? Row);
