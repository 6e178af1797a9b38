namespace AiAssistant.Evaluation.Routing;

/// <summary>A line of the file.</summary>
/// <param name="Split">The part of the set that it belongs to, such as <c>train</c>.</param>
/// <param name="Text">What was said.</param>
/// <param name="Intent">What was meant.</param>
/// <param name="IsInScope">Whether there is an answer to it.</param>
/// <param name="Number">Its place in the file, from 1.</param>
internal sealed record Utterance(string Split, string Text, string Intent, bool IsInScope, int Number);
