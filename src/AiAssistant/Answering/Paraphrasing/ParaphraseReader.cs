using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiAssistant.Answering.Calling;
using AiAssistant.Answering.Excerpting;
using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Paraphrasing;

/// <summary>
/// Takes from a chat model's reply what can be a customer's question. Whatever a seller's text made the model write, it ends as a few short lines of words by which
/// that very passage is found.
/// </summary>
internal static class ParaphraseReader
{
    private const int MaxLength = 160;
    private const int MinLength = 3;
    private const int MaxKept = 1 << 20;
    private const string Signs = " ?!.,;'’\"„”“«»()-–/&%+€$£°";
    private static readonly Regex Spaces = new(@"\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Reads a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="mark">The mark of the fences, which no customer writes.</param>
    /// <param name="most">How many are taken.</param>
    /// <returns>The paraphrases, each once; empty when the model has none; null when the reply cannot be used.</returns>
    public static IReadOnlyList<string>? Read(string reply, string mark, int most) =>
        Taken(Parse(reply), text => !text.Contains(mark, StringComparison.OrdinalIgnoreCase), most);

    /// <summary>Reads what a cache kept of a reply, and trusts it no more than the reply.</summary>
    /// <param name="kept">The bytes.</param>
    /// <param name="most">How many are taken.</param>
    /// <returns>As for a reply.</returns>
    public static IReadOnlyList<string>? ReadKept(ReadOnlySpan<byte> kept, int most)
    {
        try
        {
            return kept.Length <= MaxKept ? Taken(JsonSerializer.Deserialize(kept, ParaphraseJson.Default.ParaphraseReply), static _ => true, most) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string[]? Taken(ParaphraseReply? reply, Func<string, bool> isTaken, int most)
    {
        if (reply?.Paraphrases is not { } given)
        {
            return null;
        }

        string[] taken =
        [
            .. given.OfType<string>().Where(static text => text.Length <= 2 * MaxLength).Select(Plain)
                .Where(text => IsQuestion(text) && isTaken(text)).Distinct(StringComparer.OrdinalIgnoreCase).Take(most),
        ];
        return taken.Length > 0 || given.Count == 0 ? taken : null;
    }

    private static ParaphraseReply? Parse(string reply)
    {
        try
        {
            return ReplyJson.In(reply) is { Length: > 0 } json ? JsonSerializer.Deserialize(json, ParaphraseJson.Default.ParaphraseReply) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Plain(string text) => Spaces.Replace(PlainForm.Visible(text), " ").Trim();

    private static bool IsQuestion(string text) => text.Length is >= MinLength and <= MaxLength
        && text.All(IsOfWords) && text.Any(char.IsLetter) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase) && !Instructions.IsFor(text);

    private static bool IsOfWords(char letter) => char.IsLetterOrDigit(letter) || Signs.Contains(letter, StringComparison.Ordinal)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
