using AiAssistant.Runs;
using AiAssistant.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AiAssistant.Tests.Runs;

public sealed class RunOptionsTests
{
    [Fact]
    public void Defaults_AreAsDocumented()
    {
        var options = new RunOptions();

        Assert.Equal(TimeSpan.FromMinutes(2), options.Deadline);
        Assert.Equal(TimeSpan.FromSeconds(60), options.AnswerTimeout);
        Assert.Equal(TimeSpan.FromSeconds(20), options.DeskTimeout);
        Assert.Equal(TimeSpan.FromSeconds(90), options.LeaseDuration);
        Assert.Equal(TimeSpan.FromHours(24), options.DeadLetterAfter);
        Assert.Equal(3, options.MaxConflicts);
        Assert.Equal(4, options.MaxChainDepth);
        Assert.Equal(4, options.MaxConcurrentTickets);
        Assert.True(new RunOptionsValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public void Validate_EverythingOutOfRange_OneMessageEach()
    {
        var options = new RunOptions
        {
            Deadline = TimeSpan.Zero,
            AnswerTimeout = TimeSpan.FromHours(2),
            DeskTimeout = TimeSpan.FromMilliseconds(1),
            LeaseDuration = TimeSpan.FromDays(2),
            DeadLetterAfter = TimeSpan.FromDays(31),
            MaxConflicts = -1,
            MaxChainDepth = 0,
            MaxConcurrentTickets = 1025,
        };

        Assert.Equal(
            [
                "Runs.Deadline is 00:00:00: it must be from 00:00:01 to 1.00:00:00. Set it in AddAiAssistant(options => options.Runs.Deadline = …).",
                "Runs.AnswerTimeout is 02:00:00: it must be from 00:00:01 to 01:00:00. Set it in AddAiAssistant(options => options.Runs.AnswerTimeout = …).",
                "Runs.DeskTimeout is 00:00:00.0010000: it must be from 00:00:00.1000000 to 00:10:00. Set it in AddAiAssistant(options => options.Runs.DeskTimeout = …).",
                "Runs.LeaseDuration is 2.00:00:00: it must be from 00:00:01 to 1.00:00:00. Set it in AddAiAssistant(options => options.Runs.LeaseDuration = …).",
                "Runs.DeadLetterAfter is 31.00:00:00: it must be from 00:01:00 to 30.00:00:00. Set it in AddAiAssistant(options => options.Runs.DeadLetterAfter = …).",
                "Runs.MaxConflicts is -1: it must be from 0 to 100. Set it in AddAiAssistant(options => options.Runs.MaxConflicts = …).",
                "Runs.MaxChainDepth is 0: it must be from 1 to 32. Set it in AddAiAssistant(options => options.Runs.MaxChainDepth = …).",
                "Runs.MaxConcurrentTickets is 1025: it must be from 1 to 1024. Set it in AddAiAssistant(options => options.Runs.MaxConcurrentTickets = …).",
            ],
            new RunOptionsValidator().Validate(null, options).Failures);
    }

    [Theory]
    [InlineData(60, 20, 80)]
    [InlineData(10, 20, 40)]
    public void Validate_LeaseAsShortAsAStep_SaysWhy(int answer, int desk, int lease)
    {
        var options = new RunOptions { AnswerTimeout = TimeSpan.FromSeconds(answer), DeskTimeout = TimeSpan.FromSeconds(desk), LeaseDuration = TimeSpan.FromSeconds(lease) };

        Assert.Equal(
            $"Runs.LeaseDuration is {options.LeaseDuration}: it must be longer than {options.LeaseDuration}, the longest step (Runs.DeskTimeout to read the ticket, then the longer of Runs.AnswerTimeout "
            + "and Runs.DeskTimeout), or a worker that waits loses its ticket. Make the lease longer or the time-outs shorter in AddAiAssistant(options => …).",
            Assert.Single(new RunOptionsValidator().Validate(null, options).Failures!));
    }

    [Fact]
    public async Task Resolve_InvalidOptions_FailsBeforeAnythingRuns()
    {
        await using var host = new RunHost(configure: options => options.Runs.MaxConflicts = -1);

        Assert.Throws<OptionsValidationException>(() => host.Driver);
    }

    [Fact]
    public async Task Start_NoTicketDesk_SaysWhichCallToAdd()
    {
        var services = new ServiceCollection();
        services.AddSingleton<AiAssistant.Answering.IAssistant>(new ScriptedAssistant());
        services.AddAiAssistant();
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        var fault = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IEnumerable<IHostedService>>());

        Assert.Contains("UseTicketDesk<MyDesk>()", fault.Message, StringComparison.Ordinal);
    }
}
