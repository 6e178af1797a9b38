using AiAssistant.InMemory;
using AiAssistant.Tickets;
using AiAssistant.Workflows.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>Registers what carries decisions out.</summary>
internal static class RunsRegistration
{
    public static IServiceCollection AddRuns(this IServiceCollection services)
    {
        services.TryAddSingleton<IRunJournal, InMemoryRunJournal>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RunOptions>, RunOptionsValidator>());
        services.TryAddSingleton(static provider => new TimeLimitedDesk(
            Desk(provider),
            provider.GetRequiredService<IOptions<RunOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<INotifier>()));
        services.TryAddSingleton<IMessageInspector, MessageInspector>();
        services.TryAddSingleton<EventSnapshotReader>();
        services.TryAddSingleton<EventDecider>();
        services.TryAddSingleton<ResourceSelection>();
        services.TryAddSingleton<ChainedEvents>();
        services.TryAddSingleton<CoveringRuns>();
        services.TryAddSingleton<QuestionRecorder>();
        services.TryAddSingleton<ReplyPlanner>();
        services.TryAddSingleton<EffectPlanner>();
        services.TryAddSingleton<RejectedReply>();
        services.TryAddSingleton<MessageSender>();
        services.TryAddSingleton<StatusSetter>();
        services.TryAddSingleton<EffectApplier>();
        services.TryAddSingleton<RunStep>();
        services.TryAddSingleton<RunRetry>();
        services.TryAddSingleton<TicketQueue>();
        services.TryAddSingleton<RunChanges>();
        services.TryAddSingleton<EventAcceptance>();
        services.TryAddSingleton<TicketDriver>();
        services.TryAddSingleton(static provider => new TicketEvents(
            provider.GetRequiredService<IRunJournal>(),
            provider.GetRequiredService<EventAcceptance>(),
            provider.GetRequiredService<TicketDriver>(),
            provider.GetRequiredService<RunChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static provider => new RunLog(
            provider.GetRequiredService<IRunJournal>(),
            provider.GetRequiredService<TicketQueue>(),
            provider.GetRequiredService<RunChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<RunWorker>();
        return services;
    }

    private static ITicketDesk Desk(IServiceProvider provider) =>
        provider.GetService<ITicketDesk>() ?? throw new InvalidOperationException(
            "No ticket desk is registered, so there is nobody to answer. "
            + "Call services.AddAiAssistant(…).UseTicketDesk<MyDesk>() with your implementation of ITicketDesk.");
}
