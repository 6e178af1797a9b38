namespace AiAssistant.Evaluation.Support;

/// <summary>A question with the passage that it is asked of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The question.</param>
/// <param name="Source">The passage's id.</param>
/// <param name="IsAnswered">Whether the passage answers it.</param>
internal sealed record SupportQuestion(string Id, string Text, string Source, bool IsAnswered);
