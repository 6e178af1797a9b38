using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>Tells whether a customer wishes to be answered by a person.</summary>
internal static class AgentWish
{
    /// <summary>Looks sentence by sentence: a sentence about a person (what an agent said, no wish to talk) takes back what only looks like a wish.</summary>
    /// <param name="text">The new text of the customer.</param>
    /// <param name="language">Its language; null reads all.</param>
    public static bool IsExpressed(string text, string? language)
    {
        if (AgentKeyword.IsIn(text))
        {
            return true;
        }

        // English is understood everywhere: customers fall back on it when they want out.
        var packs = Languages.Find(language) is { } own && own != Languages.English ? [own, Languages.English] : Languages.For(language);
        return Sentences.Split(text).Any(sentence => IsWish(sentence, packs));
    }

    private static bool IsWish(string sentence, IReadOnlyList<LanguagePack> packs)
    {
        var words = WordSplitter.Split(sentence);
        foreach (var pack in packs)
        {
            if (pack.AgentWishes.Find(words).Any() && !pack.AgentNegatives.Find(words).Any())
            {
                return true;
            }
        }

        return false;
    }
}
