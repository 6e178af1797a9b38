namespace AiAssistant.Retrieval.Analysis;

/// <summary>A group of up to four letters as one number.</summary>
internal static class LetterGroup
{
    /// <summary>The longest group.</summary>
    public const int MaxLength = 4;

    /// <summary>Packs a group: sixteen bits a letter, none of which is zero.</summary>
    public static ulong Pack(ReadOnlySpan<char> group)
    {
        var packed = 0UL;
        foreach (var letter in group)
        {
            packed = (packed << 16) | letter;
        }

        return packed;
    }
}
