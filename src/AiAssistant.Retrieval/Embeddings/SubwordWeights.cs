using System.Buffers;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Embeddings;

/// <summary>
/// How much a word counts in a vector, as whole numbers. Measured on Polish and English sets together (docs/decisions/0018-subword-vectors-and-fusion.md).
/// </summary>
internal static class SubwordWeights
{
    /// <summary>The most that repeating a word can count.</summary>
    public const int MaxCount = 16;

    private const int StopWord = 1;
    private const int Word = 10;

    /// <summary>A code such as <c>sm-a546b</c> names the thing itself; nothing else in a vector tells that it is rare.</summary>
    private const int Code = 25;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>A word that occurs n times counts 1 + 2 ln n times, in 32nds.</summary>
    private static ReadOnlySpan<byte> Repetitions => [0, 32, 76, 102, 121, 135, 147, 157, 165, 173, 179, 185, 191, 196, 201, 205, 209];

    /// <summary>Everything here that decides what a vector looks like, for the identity's hash; stop words belong to the version.</summary>
    public static string Settings => FormattableString.Invariant($"{StopWord};{Word};{Code};{Convert.ToHexString(Repetitions)}");

    /// <summary>What an occurrence of a word adds.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="count">Which occurrence it is, from 1 to <see cref="MaxCount"/>.</param>
    public static int Of(ReadOnlySpan<char> word, int count) =>
        (Repetitions[count] - Repetitions[count - 1]) * (IsCode(word) ? Code : StopWords.IsAny(word) ? StopWord : Word);

    /// <summary>Whether a word has both digits and letters.</summary>
    private static bool IsCode(ReadOnlySpan<char> word) => word.ContainsAnyInRange('0', '9') && word.ContainsAnyExcept(NumberCharacters);
}
