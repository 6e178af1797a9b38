namespace AiAssistant.Resources;

/// <summary>Gives of a seller's text what a reader sees: learning takes nothing else.</summary>
/// <remarks>Thread-safety: may be used at once from any thread.</remarks>
internal interface IReadableText
{
    /// <summary>The text without markup, hidden parts and characters that cannot be seen; the same instance when it has none.</summary>
    /// <param name="text">The text as a shop or a form gave it.</param>
    string Of(string text);
}
