using System.Buffers;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>Sets of folded characters that analysis looks for.</summary>
internal static class LetterSets
{
    /// <summary>Digits and the decimal point.</summary>
    public static readonly SearchValues<char> Number = SearchValues.Create("0123456789.");

    /// <summary>Vowels, y among them.</summary>
    public static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
}
