using AiAssistant.Answering.Retrieving;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Gating;

/// <summary>A passage that answers a question.</summary>
/// <param name="Candidate">The passage.</param>
/// <param name="Form">How it answers.</param>
/// <param name="SourceId">What citations name: the question's name or id, or the offer's id.</param>
internal sealed record Support(Candidate Candidate, AnswerForm Form, string SourceId)
{
    /// <summary>The sentences that answer, in the passage's order; empty for the other forms.</summary>
    public IReadOnlyList<string> Sentences { get; init; } = [];

    /// <summary>From when the value is, where the reply has to say so: the shop could not be asked. Else null.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The field that answers; null for texts.</summary>
    public PassageField? Field { get; init; }
}
