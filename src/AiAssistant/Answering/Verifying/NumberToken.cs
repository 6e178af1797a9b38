namespace AiAssistant.Answering.Verifying;

/// <summary>A number in a text.</summary>
/// <param name="First">The place of its first word.</param>
/// <param name="End">The place after its last word.</param>
/// <param name="Value">The number in its one form, such as <c>129.9</c>.</param>
/// <param name="Unit">What is written right behind it without a space, such as <c>kg</c>; null when nothing is.</param>
/// <param name="IsWord">Whether it is written in words.</param>
internal readonly record struct NumberToken(int First, int End, string Value, string? Unit, bool IsWord);
