namespace AiAssistant.Resources;

/// <summary>A knowledge base as a file holds it.</summary>
/// <param name="Shop">The shop it belongs to; null when the file does not say.</param>
/// <param name="Name">The resource's name; null when the file does not say.</param>
/// <param name="Content">The answers, with the language if the file says it.</param>
public sealed record KnowledgeBaseDocument(string? Shop, string? Name, KnowledgeBaseContent Content);
