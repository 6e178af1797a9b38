namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>A text on its way through the steps of normalization: each reads one buffer and writes another.</summary>
internal sealed class NormalizedText(WorkClock clock)
{
    private CharBuffer _current = new();
    private CharBuffer _next = new();

    /// <summary>Bounds the time of its steps.</summary>
    public WorkClock Clock { get; } = clock;

    public ReadOnlySpan<char> Text => _current.Span;

    /// <summary>Whether the text still begins with what was its first character.</summary>
    public bool KeepsBeginning { get; private set; }

    public int Capacity => _current.Capacity + _next.Capacity;

    /// <summary>Begins anew with a text.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        _current.Clear();
        _current.Append(text);
        KeepsBeginning = true;
    }

    /// <summary>Tells that a step dropped the first character.</summary>
    public void DropBeginning() => KeepsBeginning = false;

    /// <summary>An empty buffer for the outcome of a step.</summary>
    public CharBuffer Begin()
    {
        _next.Clear();
        return _next;
    }

    /// <summary>Takes the buffer of <see cref="Begin"/> as the text.</summary>
    public void Commit() => (_current, _next) = (_next, _current);
}
