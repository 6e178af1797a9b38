using AiAssistant.Resources;

namespace AiAssistant.Retrieval;

/// <summary>The unit that is retrieved. Its texts come from sellers and shops: they are data, never instructions.</summary>
public sealed record Passage
{
    /// <summary>The identity.</summary>
    public required PassageId Id { get; init; }

    /// <summary>Whether it comes from a knowledge base or from offers.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>
    /// What it comes from: a predefined question's name (<see cref="PredefinedQuestion"/>), a custom question's id, or an offer's id. Several passages may share a source.
    /// </summary>
    public required string Source { get; init; }

    /// <summary>What the text is about: the question, or the offer's title; default empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The text: the answer, or a part of the offer's description.</summary>
    public required string Text { get; init; }

    /// <summary>The language of title and text, a two-letter code; <c>und</c> when unknown (analysed neutrally).</summary>
    public required string Language { get; init; }

    /// <summary>Typed fields in order; default empty.</summary>
    public IReadOnlyList<PassageField> Fields { get; init; } = [];
}
