namespace AiAssistant.Learning;

/// <summary>The lease is no longer this attempt's: the resource was deleted, edited, or claimed by another worker. Nothing may be written any more.</summary>
internal sealed class SupersededException() : AiAssistantException("The resource is learned by a newer attempt, or deleted.");
