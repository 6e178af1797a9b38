using System.Text.Json;

namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>
/// A value in a model's JSON with the place where it stands, so that every fault is told with file and place. Checks kind and range of all that is taken
/// from it.
/// </summary>
internal readonly struct ModelJson(JsonElement element, string place)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ModelLimits.JsonDepth };

    public string Place { get; } = place;

    public JsonValueKind Kind => element.ValueKind;

    /// <summary>Whether it is there: neither absent nor null.</summary>
    public bool Exists => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Parses a file.</summary>
    /// <exception cref="EmbeddingModelException">It is no JSON, or nests too deep.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json, string file)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException exception)
        {
            throw new EmbeddingModelException($"{file} is not valid JSON, or nests deeper than {ModelLimits.JsonDepth} levels. Download it again.", exception);
        }
    }

    /// <summary>A member; absent (<see cref="Exists"/> is false) when there is none.</summary>
    public ModelJson this[string name]
    {
        get
        {
            if (element.ValueKind is not JsonValueKind.Object)
            {
                throw Fault("must be an object");
            }

            try
            {
                return new ModelJson(element.TryGetProperty(name, out var value) ? value : default, $"{Place}.{name}");
            }
            catch (InvalidOperationException exception)
            {
                throw NameFault(exception); // looking for a name unescapes others
            }
        }
    }

    /// <summary>The members of an object, in order. The names are checked.</summary>
    public IEnumerable<(string Name, ModelJson Value)> Members()
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            throw Fault("must be an object");
        }

        foreach (var property in element.EnumerateObject())
        {
            string name;
            try
            {
                name = property.Name;
            }
            catch (InvalidOperationException exception)
            {
                throw NameFault(exception);
            }

            yield return (name, new ModelJson(property.Value, Place));
        }
    }

    /// <summary>The items of an array, in order.</summary>
    public IEnumerable<ModelJson> Items()
    {
        if (element.ValueKind is not JsonValueKind.Array)
        {
            throw Fault("must be a list");
        }

        foreach (var item in element.EnumerateArray())
        {
            yield return new ModelJson(item, Place);
        }
    }

    /// <summary>The same value, its place told more closely.</summary>
    public ModelJson At(string where) => new(element, $"{Place}, {where}");

    /// <summary>How many items an array has.</summary>
    public int Length() => element.ValueKind is JsonValueKind.Array ? element.GetArrayLength() : throw Fault("must be a list");

    /// <summary>One item of an array of known length.</summary>
    public ModelJson ItemAt(int index) => new(element[index], Place);

    public string Text(int maxLength)
    {
        if (element.ValueKind is not JsonValueKind.String)
        {
            throw Fault("must be a string");
        }

        string text;
        try
        {
            text = element.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw Fault("is not valid Unicode", exception);
        }

        return text.Length <= maxLength ? text : throw Fault($"is longer than {maxLength:N0} characters");
    }

    public long Number(long min, long max)
    {
        if (element.ValueKind is not JsonValueKind.Number || !element.TryGetInt64(out var number) || number < min || number > max)
        {
            throw Fault($"must be a whole number from {min} to {max}");
        }

        return number;
    }

    public double Real()
    {
        if (element.ValueKind is not JsonValueKind.Number || !element.TryGetDouble(out var number) || !double.IsFinite(number) || Math.Abs(number) > 1e12)
        {
            throw Fault("must be a finite number");
        }

        return number;
    }

    /// <summary>True or false; the default when absent.</summary>
    public bool Flag(bool otherwise) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Undefined or JsonValueKind.Null => otherwise,
        _ => throw Fault("must be true or false"),
    };

    /// <summary>A fault of this value.</summary>
    public EmbeddingModelException Fault(string what, Exception? cause = null) =>
        new($"{Place} {what}. Take the file as it was published with the model.", cause);

    /// <summary>Something that this value asks for and that is not there.</summary>
    public EmbeddingModelException Unsupported(string what) =>
        new($"{Place} asks for {what}, which is not supported. Use a model whose tokenizer does without.");

    private EmbeddingModelException NameFault(InvalidOperationException cause) => Fault("has a member whose name is not valid Unicode", cause);
}
