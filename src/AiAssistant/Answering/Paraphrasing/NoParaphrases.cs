using AiAssistant.Resources;

namespace AiAssistant.Answering.Paraphrasing;

/// <summary>For hosts without a chat model, or that do not want its paraphrases.</summary>
internal sealed class NoParaphrases : IPassageParaphrases
{
    public IParaphrasing? Begin(ResourceId resource) => null;
}
