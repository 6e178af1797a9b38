using AiAssistant;
using AiAssistant.Resources;

namespace ConsoleHost.Setup;

/// <summary>One resource to add: a knowledge base by its content, or the offers of a feed by its account.</summary>
internal sealed record Teaching(string Name, KnowledgeBaseContent? KnowledgeBase, AccountRef? Account);
