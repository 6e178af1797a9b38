using System.Text.Json.Serialization;

namespace AiAssistant.Resources;

/// <summary>What a seller feeds a resource with: <see cref="KnowledgeBaseContent"/> or <see cref="OffersContent"/>; the set is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(KnowledgeBaseContent), "knowledgeBase")]
[JsonDerivedType(typeof(OffersContent), "offers")]
public abstract record ResourceContent
{
    private protected ResourceContent()
    {
    }

    /// <summary>Which of the two categories this is.</summary>
    [JsonIgnore]
    public abstract ResourceKind Kind { get; }
}
