namespace AiAssistant.Resources;

/// <summary>Why a resource is being learned.</summary>
public enum LearningCause
{
    /// <summary>It was added.</summary>
    Added,

    /// <summary>Its content was edited.</summary>
    Edited,

    /// <summary>The seller asked for a new download; the only cause that counts towards the refresh limit.</summary>
    Refresh,
}
