using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Retrieving;

/// <summary>A field of a passage as the gate reads it.</summary>
internal sealed class FieldReading
{
    public FieldReading(PassageField field, string? language)
    {
        Field = field;
        Name = Question.Read(field.Name, language);
        var values = $"{string.Join(' ', field.Values)} {field.Unit}";
        var words = WordSplitter.Split(values);
        NameForms = new WordIndex(Name.Words);
        ValueForms = new WordIndex(words);
        Value = ConceptReader.Read(values, words, language, isAnswer: true);
        HasNumber = words.Any(static word => char.IsAsciiDigit(word.Text[0]));
    }

    /// <summary>The field.</summary>
    public PassageField Field { get; }

    /// <summary>Its name, read as a question.</summary>
    public Question Name { get; }

    /// <summary>The name's words to look up.</summary>
    public WordIndex NameForms { get; }

    /// <summary>The words of values and unit to look up.</summary>
    public WordIndex ValueForms { get; }

    /// <summary>What values and unit are about.</summary>
    public Concepts Value { get; }

    /// <summary>Whether a number is among the values.</summary>
    public bool HasNumber { get; }
}
