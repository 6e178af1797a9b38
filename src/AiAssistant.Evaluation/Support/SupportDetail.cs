namespace AiAssistant.Evaluation.Support;

/// <summary>One line of the details.</summary>
internal sealed record SupportDetail(string Id, bool Answered, double Probability, string Text, string Features);
