using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Whether a text denies or limits something. Only the words are read: it tells a yes from a no, not what is denied.</summary>
internal static class Polarity
{
    /// <summary>Whether a word denies.</summary>
    public static bool IsNegative(string text)
    {
        var words = WordSplitter.Split(text);
        var harmless = FactWords.Shared.NoNegations.Find(words).SelectMany(static match => Enumerable.Range(match.Start, match.End - match.Start)).ToHashSet();
        return words.Where((word, i) => !harmless.Contains(i) && FactWords.Shared.Negations.Contains(word.Text)).Any();
    }
}
