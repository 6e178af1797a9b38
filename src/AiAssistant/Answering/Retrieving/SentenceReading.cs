using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Retrieving;

/// <summary>A sentence of a passage as the gate reads it.</summary>
internal sealed class SentenceReading
{
    private const int Unread = -1;
    private readonly IReadOnlyList<Word> _words;
    private readonly string? _language;
    private int _kinds = Unread;

    public SentenceReading(string text, string? language)
    {
        Text = text;
        _language = language;
        _words = WordSplitter.Split(text);
        Words = new WordIndex(_words);
    }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Its words to look up.</summary>
    public WordIndex Words { get; }

    /// <summary>What it is about.</summary>
    public Concepts Concepts => field ??= ConceptReader.Read(Text, _words, _language, isAnswer: true);

    /// <summary>What kinds of answers it holds.</summary>
    public AnswerKinds Kinds
    {
        get
        {
            if (_kinds == Unread)
            {
                _kinds = (int)AnswerKindReader.Held(Text, _words, _language);
            }

            return (AnswerKinds)_kinds;
        }
    }
}
