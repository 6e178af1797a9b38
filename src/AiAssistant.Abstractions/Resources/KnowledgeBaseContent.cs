using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace AiAssistant.Resources;

/// <summary>What a seller answered in the knowledge-base form. Everything is optional; what is left out teaches nothing.</summary>
public sealed record KnowledgeBaseContent : ResourceContent
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override ResourceKind Kind => ResourceKind.KnowledgeBase;

    /// <summary>Answers to the predefined questions; default empty.</summary>
    public IReadOnlyDictionary<PredefinedQuestion, string> Answers
    {
        get;
        init => field = value ?? FrozenDictionary<PredefinedQuestion, string>.Empty; // Generated serializers set null when the property is left out.
    } = FrozenDictionary<PredefinedQuestion, string>.Empty;

    /// <summary>
    /// The seller's own questions, any number, in the seller's order; default empty. Ids are unique within the list and no predefined question's name.
    /// </summary>
    public IReadOnlyList<CustomQuestion> CustomQuestions
    {
        get;
        init => field = value ?? []; // Generated serializers set null when the property is left out.
    } = [];

    /// <summary>The language of the answers, a two-letter code such as <c>pl</c>; null (the default) means: detected from the text, answer by answer.</summary>
    public string? Language { get; init; }

    /// <summary>Compares by value: answers in any order, custom questions in theirs.</summary>
    /// <param name="other">The content to compare with.</param>
    public bool Equals(KnowledgeBaseContent? other) =>
        other is not null
        && Language == other.Language
        && Answers.Count == other.Answers.Count
        && Answers.All(answer => other.Answers.TryGetValue(answer.Key, out var text) && text == answer.Value)
        && CustomQuestions.SequenceEqual(other.CustomQuestions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Language, Answers.Count, CustomQuestions.Count);
}
