namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>What a <c>Replace</c> or <c>Split</c> looks for: a text, or a regular expression.</summary>
internal sealed class TextPattern
{
    private readonly string _literal = "";
    private readonly BoundedPattern? _pattern;

    private TextPattern(string literal) => _literal = literal;

    private TextPattern(BoundedPattern pattern) => _pattern = pattern;

    /// <summary>Reads <c>{"String": …}</c> or <c>{"Regex": …}</c>.</summary>
    /// <exception cref="EmbeddingModelException">It is neither, or not supported.</exception>
    public static TextPattern Read(ModelJson json)
    {
        if (json["Regex"].Exists)
        {
            return new TextPattern(BoundedPattern.Read(json["Regex"]));
        }

        var literal = json["String"].Text(ModelLimits.InsertLength);
        return literal.Length > 0 ? new TextPattern(literal) : throw json.Fault("must not be empty");
    }

    /// <summary>Finds the next match.</summary>
    /// <exception cref="EmbeddingModelException">The pattern takes too long.</exception>
    public bool TryFind(ReadOnlySpan<char> text, int from, WorkClock clock, out int start, out int length)
    {
        if (_pattern is not null)
        {
            return _pattern.TryFind(text, from, clock, out start, out length);
        }

        var index = text[from..].IndexOf(_literal);
        start = from + index;
        length = _literal.Length;
        return index >= 0;
    }
}
