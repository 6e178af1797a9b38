namespace AiAssistant.Answering;

/// <summary>An answer to one question, as an <see cref="IAnswerCheck"/> sees it. Immutable.</summary>
/// <param name="Question">The customer's question.</param>
/// <param name="Text">What is to be said.</param>
/// <param name="Citations">Where it stands, at least one.</param>
/// <param name="Language">The language of the reply, a two-letter code.</param>
public sealed record CheckedAnswer(string Question, string Text, IReadOnlyList<Citation> Citations, string Language);
