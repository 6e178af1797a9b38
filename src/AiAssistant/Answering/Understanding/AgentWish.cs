using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>Tells whether a customer wishes to be answered by a person.</summary>
internal static class AgentWish
{
    // Of so few words the language is a guess, so that all are tried.
    private const int FewWords = 8;
    private const int MaxWords = 200;
    private const int MaxSentences = 200;

    /// <summary>Looks sentence by sentence: a person that is told about (what an agent said, no wish to talk) takes back what only looks like a wish.</summary>
    /// <param name="text">The new text of the customer.</param>
    /// <param name="language">Its language; null reads all.</param>
    public static bool IsExpressed(string text, string? language)
    {
        if (AgentKeyword.IsIn(text))
        {
            return true;
        }

        // English is understood everywhere: customers fall back on it when they want out.
        var own = Languages.Find(language) is { } pack && pack != Languages.English ? [pack, Languages.English] : Languages.For(language);
        var sentences = Sentences.Split(text);
        return sentences.Take(MaxSentences / 2).Concat(sentences.Skip(Math.Max(MaxSentences / 2, sentences.Count - (MaxSentences / 2))))
            .Any(sentence => IsWish(sentence, own));
    }

    private static bool IsWish(string sentence, IReadOnlyList<LanguagePack> own)
    {
        IReadOnlyList<Word> words = WordSplitter.Split(WithoutLabel(sentence));
        words = words.Count <= MaxWords ? words : [.. words.Take(MaxWords)];
        return (words.Count <= FewWords ? Languages.All : own).Any(pack => IsWish(new AgentWords(pack.AgentWords, words)));
    }

    // "Human: Being" and "Agent: ..." name who speaks.
    private static string WithoutLabel(string sentence)
    {
        var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && !sentence.AsSpan(0, colon).Trim().Contains(' ') ? sentence[(colon + 1)..] : sentence;
    }

    private static bool IsWish(AgentWords words)
    {
        if (words.IsEmpty)
        {
            return false;
        }

        List<(int Start, int End)>? negatives = null;
        foreach (var rule in AgentRules.Shared.Wishes)
        {
            foreach (var wish in words.Find(rule))
            {
                negatives ??= [.. AgentRules.Shared.Negatives.SelectMany(words.Find)];
                if (!negatives.Exists(negative => negative.Start < wish.End && negative.End > wish.Start))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
