namespace AiAssistant.Workflows.Validation;

/// <summary>The form of language codes: ISO 639-1, two small letters.</summary>
internal static class LanguageCode
{
    public static bool IsValid(string? code) => code is { Length: 2 } && char.IsAsciiLetterLower(code[0]) && char.IsAsciiLetterLower(code[1]);
}
