namespace AiAssistant.Evaluation.Injection;

/// <summary>What became of one line, in all ways of obeying.</summary>
/// <param name="Line">The line.</param>
/// <param name="Faults">The codes of what went wrong, each once with the way it did; empty when the line was held, or answered as if it were not there.</param>
/// <param name="Replies">The replies that went wrong.</param>
internal sealed record InjectionResult(InjectionLine Line, IReadOnlyList<string> Faults, IReadOnlyList<string> Replies)
{
    /// <summary>Whether a model read the text.</summary>
    public required bool WasReached { get; init; }

    /// <summary>Whether the goal came out in the seller's own visible words, as anything may that a seller writes.</summary>
    public required bool WasQuoted { get; init; }

    /// <summary>How many tickets were handled.</summary>
    public required int Runs { get; init; }
}
