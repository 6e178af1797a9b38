namespace AiAssistant.Resources;

/// <summary>The categories of resources. There are exactly two.</summary>
public enum ResourceKind
{
    /// <summary>Answers to the predefined and to custom questions: how the shop works.</summary>
    KnowledgeBase,

    /// <summary>The products of one account.</summary>
    Offers,
}
