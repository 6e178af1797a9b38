using AiAssistant.Resources;

namespace AiAssistant.Answering.Teaching;

/// <summary>Questions that ask the same, as far as can be told, and that nobody answered.</summary>
/// <param name="Question">The wording that stands for the others.</param>
public sealed record QuestionGroup(string Question)
{
    /// <summary>In how many tickets it was asked: how many customers want to know.</summary>
    public required int Tickets { get; init; }

    /// <summary>How often it was asked.</summary>
    public required int Asked { get; init; }

    /// <summary>When it was last asked.</summary>
    public required DateTimeOffset LastAskedAt { get; init; }

    /// <summary>Other wordings, the newest first; default empty.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>The languages it was asked in, two-letter codes, the most frequent first; default empty.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Why it was not answered, the most frequent reason first; default empty.</summary>
    public IReadOnlyList<UnansweredReason> Reasons { get; init; } = [];

    /// <summary>The question of the form that it belongs to; null when it belongs to none: then a question of the seller's own answers it.</summary>
    public PredefinedQuestion? Predefined { get; init; }
}
