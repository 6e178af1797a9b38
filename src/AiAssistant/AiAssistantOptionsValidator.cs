using AiAssistant.Answering;
using AiAssistant.Answering.Paraphrasing;
using AiAssistant.Answering.Teaching;
using AiAssistant.Learning;
using AiAssistant.Resources;
using AiAssistant.Runs;
using Microsoft.Extensions.Options;

namespace AiAssistant;

/// <summary>Asks each room's validator, and reports all faults at once.</summary>
internal sealed class AiAssistantOptionsValidator(
    IEnumerable<IValidateOptions<ResourceOptions>> resources,
    IEnumerable<IValidateOptions<LearningOptions>> learning,
    IEnumerable<IValidateOptions<AnsweringOptions>> answering,
    IEnumerable<IValidateOptions<ChatModelOptions>> chatModels,
    IEnumerable<IValidateOptions<ParaphraseOptions>> paraphrases,
    IEnumerable<IValidateOptions<TeachingOptions>> teaching,
    IEnumerable<IValidateOptions<RunOptions>> runs) : IValidateOptions<AiAssistantOptions>
{
    public ValidateOptionsResult Validate(string? name, AiAssistantOptions options)
    {
        List<string> faults =
        [
            .. Faults(resources, options.Resources),
            .. Faults(learning, options.Learning),
            .. Faults(answering, options.Answering),
            .. Faults(chatModels, options.ChatModel),
            .. Faults(paraphrases, options.Paraphrases),
            .. Faults(teaching, options.Teaching),
            .. Faults(runs, options.Runs),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults<T>(IEnumerable<IValidateOptions<T>> validators, T options)
        where T : class =>
        validators.SelectMany(validator => validator.Validate(Options.DefaultName, options) is { Failed: true } failed ? failed.Failures : []);
}
