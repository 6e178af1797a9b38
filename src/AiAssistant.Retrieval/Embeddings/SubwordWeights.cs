using System.Collections.Frozen;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Embeddings;

/// <summary>
/// How much a word counts in a vector, as whole numbers. Measured on Polish and English sets together (docs/decisions/0018-subword-embeddings-and-fusion.md).
/// </summary>
internal static class SubwordWeights
{
    private const int StopWord = 1;
    private const int Word = 10;

    /// <summary>A code such as <c>sm-a546b</c> names the thing itself; nothing else in a vector tells that it is rare.</summary>
    private const int Code = 25;

    /// <summary>A word that occurs n times counts 1 + 2 ln n times, in 32nds; from 16 occurrences on it counts no more.</summary>
    private static readonly short[] Repetitions = [0, 32, 76, 102, 121, 135, 147, 157, 165, 173, 179, 185, 191, 196, 201, 205, 209];

    /// <summary>
    /// Words that do not tell what a text is about, of all languages at once: a vector knows no language. The lists are those of analysis, written for this
    /// library.
    /// </summary>
    private static readonly FrozenSet<ulong> StopWordHashes =
        new[] { StopWords.English, StopWords.French, StopWords.German, StopWords.Polish }
            .SelectMany(static words => words)
            .Select(static word => FeatureHash.OfText(word))
            .ToFrozenSet();

    /// <summary>The most that repeating a word can count.</summary>
    public static int MaxCount => Repetitions.Length - 1;

    /// <summary>Everything here that decides what a vector looks like, for the identity's hash.</summary>
    public static string Settings { get; } = FormattableString.Invariant(
        $"{StopWord};{Word};{Code};{string.Join(',', Repetitions)};{StopWordHashes.Aggregate(0UL, static (sum, hash) => sum + hash)}");

    /// <summary>What the occurrence of a word adds.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="count">Which occurrence it is, from 1 to <see cref="MaxCount"/>.</param>
    public static int Of(ReadOnlySpan<char> word, ulong hash, int count) =>
        (Repetitions[count] - Repetitions[count - 1]) * (IsCode(word) ? Code : StopWordHashes.Contains(hash) ? StopWord : Word);

    /// <summary>Whether a word has both digits and letters.</summary>
    private static bool IsCode(ReadOnlySpan<char> word)
    {
        var digits = word.ContainsAnyInRange('0', '9');
        return digits && word.ContainsAnyExcept(LetterSets.Number);
    }
}
