namespace AiAssistant.Answering.Language;

/// <summary>How one customer asks about a subject.</summary>
/// <param name="Text">The line.</param>
/// <param name="Words">Its words.</param>
internal readonly record struct SubjectLine(string Text, IReadOnlyList<Word> Words);
