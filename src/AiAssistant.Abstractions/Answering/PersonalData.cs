namespace AiAssistant.Answering;

/// <summary>A piece of a text that no model outside the process may see.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">Its length in characters; more than 0.</param>
/// <param name="Kind">What it is, such as <c>email</c>: the model is told that, and nothing else. Only its Latin letters count.</param>
public readonly record struct PersonalData(int Start, int Length, string Kind);
