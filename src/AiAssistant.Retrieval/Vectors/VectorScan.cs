namespace AiAssistant.Retrieval.Vectors;

/// <summary>How an index is scanned.</summary>
internal sealed record VectorScan
{
    /// <summary>By codes, on the caller's thread: hosts ask many questions at once.</summary>
    public static VectorScan Default { get; } = new();

    /// <summary>Whether every row is looked at, not those alone whose code passes.</summary>
    public bool IsExhaustive { get; init; }

    /// <summary>A lower cosine is not wanted.</summary>
    public float Floor { get; init; } = float.NegativeInfinity;

    /// <summary>On how many threads.</summary>
    public int Threads { get; init; } = 1;
}
