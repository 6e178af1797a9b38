using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Teaching;

/// <summary>A passage of an offer as claims are held against it: its words are split once, and its sentences only where they speak of something asked for.</summary>
internal sealed class OfferReading(Passage passage)
{
    private const int MaxRead = 20_000;
    private IReadOnlyList<Word>? _words;
    private IReadOnlyList<string>? _sentences;

    /// <summary>The passage.</summary>
    public Passage Passage => passage;

    /// <summary>The shop's own fields, each as its name and its text, such as "Warranty" and "24 months".</summary>
    public IReadOnlyList<(string Name, string Text)> Fields => field ??=
    [
        .. passage.OfShop().Select(static own => (own.Name, $"{string.Join(", ", own.Values)} {own.Unit}".TrimEnd())),
    ];

    /// <summary>The sentences of the description that hold one of the words.</summary>
    public IEnumerable<string> SentencesWith(PhraseSet words)
    {
        _words ??= WordSplitter.Split(passage.Text.AtMost(MaxRead));
        return words.Find(_words).Count == 0
            ? []
            : (_sentences ??= Sentences.Split(passage.Text.AtMost(MaxRead))).Where(sentence => TeachingWords.Has(words, sentence));
    }
}
