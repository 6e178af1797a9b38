using AiAssistant.Answering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AiAssistant.Tests.Answering.Calling;

public sealed class ChatModelOptionsTests
{
    [Fact]
    public void Validate_Defaults_Pass() => Assert.True(new ChatModelOptionsValidator().Validate(null, new ChatModelOptions()).Succeeded);

    [Fact]
    public void Validate_EachOutOfRange_IsNamed()
    {
        var options = new ChatModelOptions
        {
            MaxPromptTokens = 999,
            MaxAnswerTokens = 0,
            MaxRetries = 11,
            RetryDelay = TimeSpan.Zero,
            CircuitCalls = 1,
            CircuitWindow = TimeSpan.Zero,
            CircuitPause = TimeSpan.FromHours(2),
        };

        var faults = new ChatModelOptionsValidator().Validate(null, options).Failures!.ToList();

        Assert.Equal(typeof(ChatModelOptions).GetProperties().Length, faults.Count);
        Assert.All(faults, static fault => Assert.StartsWith("ChatModel.", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void AddAiAssistant_FaultyLimit_FailsAtStart()
    {
        var services = new ServiceCollection();
        services.AddAiAssistant(static options => options.ChatModel.MaxPromptTokens = 1);
        using var provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<AiAssistantOptions>>().Value);
    }
}
