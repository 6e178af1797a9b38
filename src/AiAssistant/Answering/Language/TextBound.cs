namespace AiAssistant.Answering.Language;

/// <summary>Bounds what is read of a text.</summary>
internal static class TextBound
{
    /// <summary>The text, or its beginning when it is longer. No character outside the basic plane is cut in two.</summary>
    public static string AtMost(this string text, int length) =>
        text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
