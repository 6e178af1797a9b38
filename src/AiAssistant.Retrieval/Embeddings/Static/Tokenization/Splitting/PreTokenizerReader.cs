namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

/// <summary>Reads the member <c>pre_tokenizer</c> of a <c>tokenizer.json</c>: one step, or a sequence of them, which becomes flat.</summary>
internal static class PreTokenizerReader
{
    /// <summary>Reads the steps.</summary>
    /// <exception cref="EmbeddingModelException">A step is damaged or not supported.</exception>
    public static PreTokenizer[] Read(ModelJson json)
    {
        var steps = new List<PreTokenizer>();
        if (json.Exists)
        {
            Add(json, steps);
        }

        return [.. steps];
    }

    // The depth is bounded by that of the JSON.
    private static void Add(ModelJson json, List<PreTokenizer> steps)
    {
        var type = json["type"].Text(32);
        if (type == "Sequence")
        {
            foreach (var item in json["pretokenizers"].Items())
            {
                Add(item, steps);
            }

            return;
        }

        if (steps.Count == ModelLimits.Steps)
        {
            throw json.Unsupported($"more than {ModelLimits.Steps} steps of splitting");
        }

        steps.Add(ReadStep(type, json));
    }

    private static PreTokenizer ReadStep(string type, ModelJson json) => type switch
    {
        "BertPreTokenizer" => new BertPreTokenizer(),
        "Whitespace" => new WordPreTokenizer(),
        "WhitespaceSplit" => new CharacterPreTokenizer(CharacterClass.IsWhiteSpace, SplitBehavior.Removed),
        "Punctuation" => new CharacterPreTokenizer(CharacterClass.IsPunctuation, ReadBehavior(json["behavior"], SplitBehavior.Isolated)),
        "Digits" => new CharacterPreTokenizer(
            CharacterClass.IsNumber, json["individual_digits"].Flag(false) ? SplitBehavior.Isolated : SplitBehavior.Contiguous),
        "CharDelimiterSplit" => ReadDelimiter(json["delimiter"]),
        "Split" => new PatternPreTokenizer(TextPattern.Read(json["pattern"]), ReadBehavior(json["behavior"], null), json["invert"].Flag(false)),
        "Metaspace" => new MetaspacePreTokenizer(ReadCharacter(json["replacement"]), ReadPrepend(json), json["split"].Flag(true)),
        "ByteLevel" => new ByteLevelPreTokenizer(json["add_prefix_space"].Flag(true), json["use_regex"].Flag(true)),
        _ => throw json.Unsupported("a kind of splitting"),
    };

    private static CharacterPreTokenizer ReadDelimiter(ModelJson json)
    {
        var delimiter = ReadCharacter(json);
        return new CharacterPreTokenizer(rune => rune.Value == delimiter, SplitBehavior.Removed);
    }

    private static char ReadCharacter(ModelJson json) =>
        json.Text(2) is [var character] ? character : throw json.Fault("must be one character");

    private static PrependScheme ReadPrepend(ModelJson json)
    {
        // Files of before 2024 have a flag instead.
        var scheme = json["prepend_scheme"];
        if (!scheme.Exists)
        {
            return json["add_prefix_space"].Flag(true) ? PrependScheme.Always : PrependScheme.Never;
        }

        return scheme.Text(16) switch
        {
            "always" => PrependScheme.Always,
            "first" => PrependScheme.First,
            "never" => PrependScheme.Never,
            _ => throw scheme.Fault("must be 'always', 'first' or 'never'"),
        };
    }

    private static SplitBehavior ReadBehavior(ModelJson json, SplitBehavior? otherwise)
    {
        if (otherwise is { } behavior && !json.Exists)
        {
            return behavior;
        }

        return json.Text(32) switch
        {
            "Removed" => SplitBehavior.Removed,
            "Isolated" => SplitBehavior.Isolated,
            "MergedWithPrevious" => SplitBehavior.MergedWithPrevious,
            "MergedWithNext" => SplitBehavior.MergedWithNext,
            "Contiguous" => SplitBehavior.Contiguous,
            _ => throw json.Fault("names no behavior that the tokenizers library has"),
        };
    }
}
