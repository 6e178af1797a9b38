using Microsoft.Extensions.Options;

namespace AiAssistant.Answering;

internal sealed class ChatModelOptionsValidator : IValidateOptions<ChatModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ChatModelOptions options)
    {
        OptionFaults faults = new(nameof(AiAssistantOptions.ChatModel));
        faults.CheckRange(nameof(options.MaxPromptTokens), options.MaxPromptTokens, 1_000, 1_000_000);
        faults.CheckRange(nameof(options.MaxAnswerTokens), options.MaxAnswerTokens, 50, 100_000);
        faults.CheckRange(nameof(options.MaxRetries), options.MaxRetries, 0, 10);
        faults.CheckRange(nameof(options.RetryDelay), options.RetryDelay, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(10));
        faults.CheckRange(nameof(options.CircuitCalls), options.CircuitCalls, 2, 1_000);
        faults.CheckRange(nameof(options.CircuitWindow), options.CircuitWindow, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        faults.CheckRange(nameof(options.CircuitPause), options.CircuitPause, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        return faults.ToResult();
    }
}
