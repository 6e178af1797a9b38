namespace AiAssistant.Evaluation.Verification;

/// <summary>A text that an answer may rest on.</summary>
internal sealed record EvidenceText(string Id, string Text);
