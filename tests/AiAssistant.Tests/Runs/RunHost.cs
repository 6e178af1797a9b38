using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant.Tests.Runs;

/// <summary>A host of the library in one process: services over a desk, a journal and stores that outlive it.</summary>
internal sealed class RunHost : IAsyncDisposable
{
    public const DeskCapabilities FullDesk = DeskCapabilities.Buttons | DeskCapabilities.IdempotentSend | DeskCapabilities.RevisionCheck;

    public static readonly TicketId Ticket = new(default, "T1");

    private readonly ServiceProvider _services;

    public RunHost(
        ScriptedAssistant? assistant = null, DeskCapabilities capabilities = FullDesk, Action<AiAssistantOptions>? configure = null, CrashPoint? crash = null, RunHost? former = null,
        bool withNotifier = true, Action? reading = null)
    {
        Clock = former?.Clock ?? new ManualTimeProvider();
        Desk = former?.Desk ?? new FakeTicketDesk(capabilities, Clock);
        Notifier = former?.Notifier ?? new RecordingNotifier();
        Assistant = assistant ?? former?.Assistant ?? new ScriptedAssistant();
        Journal = former?.Journal ?? new InMemoryRunJournal();
        Workflows = former?.Workflows ?? new InMemoryWorkflowStore();
        Settings = former?.Settings ?? new InMemorySettingsStore();

        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IAssistant>(Assistant);
        var builder = services.AddAiAssistant(configure)
            .UseTicketDesk(_ => crash is not null ? new CrashingDesk(Desk, crash) : reading is not null ? new ObservedDesk(Desk, reading) : Desk)
            .UseRunJournal(_ => crash is null ? Journal : new CrashingJournal(Journal, crash))
            .UseWorkflowStore(_ => Workflows)
            .UseSettingsStore(_ => Settings);
        if (withNotifier)
        {
            builder.UseNotifier(_ => Notifier);
        }

        _services = services.BuildServiceProvider(validateScopes: true);
        if (former is null)
        {
            WorkflowsAre(Flows.Answering);
        }
    }

    public ManualTimeProvider Clock { get; }

    public FakeTicketDesk Desk { get; }

    public RecordingNotifier Notifier { get; }

    public ScriptedAssistant Assistant { get; }

    public IRunJournal Journal { get; }

    public IWorkflowStore Workflows { get; }

    public ISettingsStore Settings { get; }

    public TicketEvents Events => Get<TicketEvents>();

    public RunLog Log => Get<RunLog>();

    public TicketDriver Driver => Get<TicketDriver>();

    public IEnumerable<TicketMessage> Replies => Desk.Get(Ticket).Messages.Where(message => message.Author == MessageAuthor.Assistant);

    public string OnlyReply => Assert.Single(Replies).Text;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void WorkflowsAre(params Workflow[] workflows)
    {
        var revision = Workflows.GetRevisionAsync(default, Token).GetAwaiter().GetResult();
        Assert.True(Workflows.WriteAsync(default, workflows, revision, Token).GetAwaiter().GetResult().IsWritten);
    }

    public void SettingsAre(TenantSettings settings)
    {
        var revision = Settings.ReadAsync(default, Token).GetAwaiter().GetResult().Revision;
        Assert.True(Settings.WriteAsync(default, settings, revision, Token).GetAwaiter().GetResult().IsWritten);
    }

    /// <summary>The customer opens the ticket; the event is accepted and not yet driven.</summary>
    public Task<RunId> OpenAsync(string text = "When do you deliver?")
    {
        var ticket = Desk.AddTicket(Ticket, text);
        return Events.HandleAsync(new TicketEvent { Id = "new", Ticket = Ticket, Kind = TicketEventKind.NewTicket, MessageId = ticket.Messages[0].Id }, Token);
    }

    /// <summary>The customer writes once more; the event is accepted and not yet driven.</summary>
    public Task<RunId> WriteAsync(string text = "And how much is it?")
    {
        var message = Desk.CustomerWrites(Ticket, text);
        return Events.HandleAsync(new TicketEvent { Id = "message " + message.Id, Ticket = Ticket, Kind = TicketEventKind.NewMessage, MessageId = message.Id }, Token);
    }

    /// <summary>The customer presses the button; the event is accepted and not yet driven.</summary>
    public Task<RunId> PressAsync(string id = "press") =>
        Events.HandleAsync(new TicketEvent { Id = id, Ticket = Ticket, Kind = TicketEventKind.AgentRequested }, Token);

    public Task<bool> DriveAsync() => Driver.DriveAsync(Ticket, Token);

    public async Task<Run> RunAsync(RunId id)
    {
        var run = await Log.FindAsync(id, Token);
        return Assert.IsType<Run>(run);
    }

    public async Task<Run> DriveAsync(RunId id)
    {
        Assert.True(await DriveAsync());
        return await RunAsync(id);
    }

    /// <summary>Drives and lets time pass until nothing is open any more.</summary>
    public async Task DriveToEndAsync()
    {
        for (var i = 0; i < 200; i++)
        {
            await DriveAsync();
            if (!(await ListAsync()).Any(run => run.State is not (RunState.Completed or RunState.DeadLetter)))
            {
                return;
            }

            Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Fail("The ticket's runs do not come to their ends.");
    }

    public async Task<List<Run>> ListAsync()
    {
        var runs = new List<Run>();
        await foreach (var run in Log.ListAsync(Ticket.Tenant, new RunFilter { Ticket = Ticket }, Token))
        {
            runs.Add(run);
        }

        return runs;
    }

    /// <summary>The one run of the ticket that the library caused itself.</summary>
    public async Task<Run> CausedAsync(TicketEventKind kind) => Assert.Single(await ListAsync(), run => run.Event.Cause is not null && run.Event.Kind == kind);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
