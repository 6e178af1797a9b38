namespace AiAssistant.Answering.Language;

/// <summary>Bounds what is read of a text.</summary>
internal static class TextBound
{
    /// <summary>The text, or its beginning when it is longer.</summary>
    public static string AtMost(this string text, int length) => text.Length > length ? text[..length] : text;
}
