using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Retrieving;

/// <summary>A sentence of a passage as the gate reads it.</summary>
internal sealed class SentenceReading
{
    public SentenceReading(string text, string? language)
    {
        Text = text;
        var words = WordSplitter.Split(text);
        Words = new WordIndex(words);
        Concepts = ConceptReader.Read(text, words, language, isAnswer: true);
    }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Its words to look up.</summary>
    public WordIndex Words { get; }

    /// <summary>What it is about.</summary>
    public Concepts Concepts { get; }
}
