using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>Reads the member <c>normalizer</c> of a <c>tokenizer.json</c>: one step, or a sequence of them, which becomes flat.</summary>
internal static class NormalizerReader
{
    /// <summary>Reads the steps.</summary>
    /// <exception cref="EmbeddingModelException">A step is damaged or not supported.</exception>
    public static Normalizer[] Read(ModelJson json)
    {
        var steps = new List<Normalizer>();
        if (json.Exists)
        {
            Add(json, steps);
        }

        return [.. steps];
    }

    // The depth is bounded by that of the JSON.
    private static void Add(ModelJson json, List<Normalizer> steps)
    {
        var type = json["type"].Text(32);
        if (type == "Sequence")
        {
            foreach (var item in json["normalizers"].Items())
            {
                Add(item, steps);
            }

            return;
        }

        if (steps.Count == ModelLimits.Steps)
        {
            throw json.Unsupported($"more than {ModelLimits.Steps} steps of normalization");
        }

        steps.Add(ReadStep(type, json));
    }

    private static Normalizer ReadStep(string type, ModelJson json) => type switch
    {
        "BertNormalizer" => ReadBert(json),
        "NFC" => Form(NormalizationForm.FormC, json),
        "NFD" => Form(NormalizationForm.FormD, json),
        "NFKC" => Form(NormalizationForm.FormKC, json),
        "NFKD" => Form(NormalizationForm.FormKD, json),
        "Lowercase" => new LowercaseNormalizer(),
        "StripAccents" => FilterNormalizer.StripAccents,
        "Nmt" => FilterNormalizer.Nmt,
        "Strip" => new StripNormalizer(json["strip_left"].Flag(true), json["strip_right"].Flag(true)),
        "Prepend" => new PrependNormalizer(json["prepend"].Text(ModelLimits.InsertLength)),
        "Replace" => new ReplaceNormalizer(TextPattern.Read(json["pattern"]), json["content"].Text(ModelLimits.InsertLength)),
        "Precompiled" => PrecompiledNormalizer.Read(json["precompiled_charsmap"]),
        "ByteLevel" => new ByteLevelNormalizer(),
        _ => throw json.Unsupported("a kind of normalization"),
    };

    private static BertNormalizer ReadBert(ModelJson json)
    {
        var lowercase = json["lowercase"].Flag(true);
        var stripAccents = json["strip_accents"].Flag(lowercase);
        return stripAccents && !UnicodeFormNormalizer.IsAvailable
            ? throw Unavailable(json)
            : new BertNormalizer(json["clean_text"].Flag(true), json["handle_chinese_chars"].Flag(true), stripAccents, lowercase);
    }

    private static UnicodeFormNormalizer Form(NormalizationForm form, ModelJson json) =>
        UnicodeFormNormalizer.IsAvailable ? new UnicodeFormNormalizer(form) : throw Unavailable(json);

    private static EmbeddingModelException Unavailable(ModelJson json) =>
        new($"{json.Place} asks for Unicode normalization, which .NET lacks in its globalization-invariant mode. Set InvariantGlobalization to false.");
}
