using AiAssistant.Answering.Calling;
using AiAssistant.Answering.Redacting;
using AiAssistant.Answering.Spending;
using AiAssistant.Resources;
using AiAssistant.Workflows;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering.Paraphrasing;

/// <summary>Paraphrases by the chat model. The circuit is not that of answers: when learning finds the model down, customers' questions may still try.</summary>
/// <param name="chat">The model.</param>
/// <param name="cache">What was paid for already.</param>
/// <param name="resources">Tells which resources still live.</param>
/// <param name="settings">Each tenant's budget and what it hides.</param>
/// <param name="usage">Counts the calls.</param>
/// <param name="redactor">Finds what is hidden.</param>
/// <param name="options">What is asked for.</param>
/// <param name="timeout">How long the model may take for one question or offer; longer where it is asked for more than an answer's length.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class PassageParaphrases(
    ChatModel chat,
    ILearningCache cache,
    IResourceStore resources,
    ISettingsStore settings,
    IUsageStore usage,
    IRedactor redactor,
    ParaphraseOptions options,
    TimeSpan timeout,
    TimeProvider time,
    ILogger logger) : IPassageParaphrases
{
    // The default of ChatModelOptions.MaxAnswerTokens, for which the default time is.
    private const double UsualReply = 1_500;
    private readonly ModelCaller _model = new(chat, time);
    private readonly Allowances _allowances = new(usage, time, logger);
    private readonly CustomerPrivacy _privacy = new(redactor);
    private readonly string _name = chat.Client.GetService(typeof(ChatClientMetadata)) is ChatClientMetadata known
        ? $"{known.ProviderName}/{known.DefaultModelId}"
        : chat.Client.GetType().Name;

    public IParaphrasing Begin(ResourceId resource) => new Paraphrasing(
        resource.Tenant,
        _model,
        new KnownParaphrases(cache, resources, resource, ParaphrasePrompt.MostOf(options), time, logger),
        settings,
        _allowances,
        _privacy,
        options,
        _name,
        timeout * Math.Max(1, ParaphrasePrompt.TokensOf(options) / UsualReply),
        time,
        logger);
}
