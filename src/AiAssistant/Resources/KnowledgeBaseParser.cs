using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace AiAssistant.Resources;

/// <summary>Walks the JSON of knowledge bases and knows at each step where it is, so that an error can say so.</summary>
internal ref struct KnowledgeBaseParser
{
    private const string Allowed = "shop, language, name, answers, custom";
    private const int MaxShownName = 64;
    private const string AllowedCustom = "id, question, answer";

    private static readonly FrozenDictionary<string, PredefinedQuestion> Questions =
        Enum.GetValues<PredefinedQuestion>().ToFrozenDictionary(question => question.ToString(), StringComparer.Ordinal);

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly UnknownProperties _unknown;
    private Utf8JsonReader _reader;

    public KnowledgeBaseParser(ReadOnlySpan<byte> utf8, UnknownProperties unknown)
    {
        _utf8 = utf8;
        _unknown = unknown;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowMultipleValues = true });
    }

    public List<KnowledgeBaseDocument> Parse()
    {
        List<KnowledgeBaseDocument> documents = [];
        while (_reader.Read())
        {
            if (_reader.TokenType != JsonTokenType.StartArray)
            {
                documents.Add(ReadDocument(documents.Count == 0 ? "" : Index(documents.Count)));
                continue;
            }

            while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            {
                documents.Add(ReadDocument(Index(documents.Count)));
            }
        }

        return documents.Count > 0 ? documents : throw Fault("There is no knowledge base. Write at least {\"answers\":{}}.", "");
    }

    private static string Index(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    // A name may be as long as the file; a message is for people.
    private static string Join(string path, string name)
    {
        var shown = name.Length <= MaxShownName ? name : $"{name[..MaxShownName]}…";
        return path.Length == 0 ? shown : $"{path}.{shown}";
    }

    private KnowledgeBaseDocument ReadDocument(string path)
    {
        ExpectObject(path);
        string? shop = null, name = null, language = null;
        Dictionary<PredefinedQuestion, string> answers = [];
        List<CustomQuestion> custom = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (ReadProperty(path, seen) is { } property)
        {
            var place = Join(path, property);
            switch (property)
            {
                case "shop": shop = ReadText(place); break;
                case "name": name = ReadText(place); break;
                case "language": language = ReadLanguage(place); break;
                case "answers": ReadAnswers(place, answers); break;
                case "custom": ReadCustomQuestions(place, custom); break;
                default: SkipUnknown(place, Allowed); break;
            }
        }

        return new KnowledgeBaseDocument(shop, name, new KnowledgeBaseContent { Language = language, Answers = answers, CustomQuestions = custom });
    }

    private void ReadAnswers(string path, Dictionary<PredefinedQuestion, string> answers)
    {
        if (!BeginsOptional(JsonTokenType.StartObject, path, "an object with an answer per predefined question"))
        {
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        while (ReadProperty(path, seen) is { } property)
        {
            var place = Join(path, property);
            if (!Questions.TryGetValue(property, out var question))
            {
                SkipUnknown(place, string.Join(", ", Enum.GetNames<PredefinedQuestion>()));
            }
            else if (ReadText(place) is { } answer)
            {
                answers[question] = answer;
            }
        }
    }

    private void ReadCustomQuestions(string path, List<CustomQuestion> custom)
    {
        if (!BeginsOptional(JsonTokenType.StartArray, path, "a list of custom questions"))
        {
            return;
        }

        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            custom.Add(ReadCustomQuestion($"{path}{Index(custom.Count)}", custom.Count + 1));
        }
    }

    private CustomQuestion ReadCustomQuestion(string path, int number)
    {
        ExpectObject(path);
        string? id = null, question = null, answer = null;
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (ReadProperty(path, seen) is { } property)
        {
            var place = Join(path, property);
            switch (property)
            {
                case "id": id = ReadText(place); break;
                case "question": question = ReadText(place); break;
                case "answer": answer = ReadText(place); break;
                default: SkipUnknown(place, AllowedCustom); break;
            }
        }

        if (string.IsNullOrWhiteSpace(id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"custom-{number}");
        }

        return new CustomQuestion(id, question ?? "", answer ?? "");
    }

    private string? ReadProperty(string path, HashSet<string> seen)
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = _reader.GetString()!;
        return seen.Add(name) ? name : throw Fault("The property is there twice. Remove one.", Join(path, name));
    }

    private string? ReadText(string path)
    {
        _reader.Read();
        return _reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? _reader.GetString()
            : throw Fault("Expected a text in quotation marks, or null.", path);
    }

    private string? ReadLanguage(string path)
    {
        var text = ReadText(path);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var language = text.Trim().ToLowerInvariant();
        return KnowledgeBaseValidator.IsLanguage(language) ? language : throw Fault("Expected a two-letter language code, such as pl.", path);
    }

    private bool BeginsOptional(JsonTokenType type, string path, string expected)
    {
        _reader.Read();
        if (_reader.TokenType is not JsonTokenType.Null && _reader.TokenType != type)
        {
            throw Fault($"Expected {expected}, or null.", path);
        }

        return _reader.TokenType == type;
    }

    private readonly void ExpectObject(string path)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw Fault("Expected an object in braces.", path);
        }
    }

    private void SkipUnknown(string path, string allowed)
    {
        if (_unknown == UnknownProperties.Refuse)
        {
            throw Fault($"Unknown property. Allowed here: {allowed}.", path);
        }

        _reader.Skip();
    }

    private readonly KnowledgeBaseFormatException Fault(string message, string path)
    {
        var before = _utf8[..(int)_reader.TokenStartIndex];
        return new KnowledgeBaseFormatException(message, path, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
