using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Verifying;
using AiAssistant.Workflows.Validation;

namespace AiAssistant.Runs;

/// <summary>Reads the seller's fixed messages as drafts of answers are read.</summary>
internal sealed class MessageInspector : IMessageInspector
{
    public int ChoiceRoom => ClosingLine.MaxRoom;

    public MessageContents Inspect(string text)
    {
        var (hasLink, hasContactDetails) = ChannelRules.Read(text);
        return new MessageContents(hasLink, hasContactDetails);
    }
}
