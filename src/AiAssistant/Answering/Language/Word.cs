namespace AiAssistant.Answering.Language;

/// <summary>A word of a text: folded, and where it stands.</summary>
/// <param name="Text">Lower case, without diacritics; a number keeps its decimal point.</param>
/// <param name="Start">The place of its first character.</param>
/// <param name="Length">Its length in the text.</param>
internal readonly record struct Word(string Text, int Start, int Length)
{
    /// <summary>Whether a digit is in it: numbers, sizes and models are matched as themselves.</summary>
    public bool HasDigit => ContainsDigit(Text);

    /// <summary>Whether an ASCII digit is in a folded word or a text.</summary>
    public static bool ContainsDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;
}
