using AiAssistant.Answering;

namespace AiAssistant.Tests.Answering;

/// <summary>A redactor that fails at texts with a word, and finds nothing in others.</summary>
internal sealed class TrippingRedactor(string word) : IRedactor
{
    public IReadOnlyList<PersonalData> Find(string text, Redaction redaction) =>
        text.Contains(word, StringComparison.Ordinal) ? throw new InvalidOperationException("Tripped.") : [];
}
