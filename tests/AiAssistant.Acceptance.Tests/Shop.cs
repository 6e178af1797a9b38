using AiAssistant.Offers;
using AiAssistant.Offers.Feeds;
using AiAssistant.Resources;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiAssistant.Acceptance.Tests;

/// <summary>A host as an integrator builds it, started, with the public API alone: one desk, two accounts of one platform, the system's clock.</summary>
internal sealed class Shop : IAsyncDisposable
{
    public const string Fallback = "A colleague will look into it.";
    public const string AgentMessage = "A colleague takes over.";
    public const DeskCapabilities FullDesk = DeskCapabilities.Buttons | DeskCapabilities.IdempotentSend | DeskCapabilities.RevisionCheck;
    public const string Platform = "allegro";

    private readonly IHost _host;
    private int _events;

    private Shop(IHost host, FakeTicketDesk desk, RecordingNotifier notifier, ScriptedOfferProvider allegro)
    {
        (_host, Desk, Notifier, Allegro) = (host, desk, notifier, allegro);
        Kettles = allegro.AddAccount(default, "kettles", Kettle);
        Lamps = allegro.AddAccount(default, "lamps", Lamp);
    }

    public static Offer Kettle { get; } = new()
    {
        Id = "K12",
        Title = "Electric kettle Paruj K12",
        Description = "Boils a litre in two minutes.",
        Price = new Money(84.90m, "EUR"),
        Attributes = [new OfferAttribute("Power", ["2200"], "W"), new OfferAttribute("Capacity", ["1.7"], "l")],
        Language = "en",
    };

    public static Offer Lamp { get; } = new()
    {
        Id = "L7",
        Title = "Desk lamp Orbita L7",
        Description = "A lamp with a dimmer.",
        Price = new Money(39.50m, "EUR"),
        Attributes = [new OfferAttribute("Power", ["9"], "W"), new OfferAttribute("Colour", ["green"])],
        Language = "en",
    };

    public static KnowledgeBaseContent Answers { get; } = new()
    {
        Language = "en",
        Answers = new Dictionary<PredefinedQuestion, string>
        {
            [PredefinedQuestion.DeliveryTimes] = "Delivery takes 3 to 6 working days.",
            [PredefinedQuestion.ShopLocation] = "Our shop is at 17 Dluga Street in Krakow.",
        },
    };

    public FakeTicketDesk Desk { get; }

    public RecordingNotifier Notifier { get; }

    public ScriptedOfferProvider Allegro { get; }

    public AccountRef Kettles { get; }

    public AccountRef Lamps { get; }

    public ResourceLibrary Resources => Get<ResourceLibrary>();

    public WorkflowLibrary Workflows => Get<WorkflowLibrary>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Shop> OpenAsync(DeskCapabilities capabilities = FullDesk, Action<FeedOptions>? feeds = null)
    {
        var desk = new FakeTicketDesk(capabilities);
        var notifier = new RecordingNotifier();
        var allegro = new ScriptedOfferProvider(Platform);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddAiAssistant(static options => options.Runs.DeskTimeout = TimeSpan.FromMilliseconds(500))
            .UseTicketDesk(_ => desk)
            .UseNotifier(_ => notifier)
            .AddOfferProvider(_ => allegro)
            .AddFeedOffers(feeds ?? (static _ => { }));
        var host = builder.Build();
        await host.StartAsync(Token);
        return new Shop(host, desk, notifier, allegro);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async Task<Resource> LearnAsync(string name, KnowledgeBaseContent content) =>
        await LearnedAsync(await Resources.AddKnowledgeBaseAsync(default, name, content, Token));

    public async Task<Resource> LearnAsync(string name, AccountRef account) =>
        await LearnedAsync(await Resources.AddOffersAsync(default, name, account, Token));

    public async Task<Resource> LearnedAsync(ResourceResult asked)
    {
        Assert.True(asked.Succeeded);
        return Assert.IsType<Resource>(await Resources.WaitForLearningAsync(asked.Resource!.Id, Token));
    }

    public async Task SaveAsync(params Workflow[] workflows) =>
        Assert.Equal(SaveStatus.Saved, (await Workflows.SaveAsync(default, workflows, cancellationToken: Token)).Status);

    public async Task SaveAsync(TenantSettings settings) =>
        Assert.Equal(SaveStatus.Saved, (await Get<AssistantSettings>().SaveAsync(default, settings, cancellationToken: Token)).Status);

    /// <summary>The customer writes; returns when the message's run and all that it caused have ended.</summary>
    public Task<Run> WriteAsync(string ticket, string text, AccountRef? account = null, string source = Platform)
    {
        var id = new TicketId(default, ticket);
        var isNew = !Desk.Applied.Any(change => change.Change.Ticket == id);
        var message = isNew
            ? Desk.AddTicket(new Ticket
            {
                Id = id,
                Source = source,
                Account = account,
                CreatedAt = TimeProvider.System.GetUtcNow(),
                Messages = [new TicketMessage("m1", MessageAuthor.Customer, text, TimeProvider.System.GetUtcNow())],
            }).Messages[0]
            : Desk.CustomerWrites(id, text);
        return HandleAsync(id, isNew ? TicketEventKind.NewTicket : TicketEventKind.NewMessage, message.Id);
    }

    /// <summary>The customer presses the button under a reply.</summary>
    public Task<Run> PressAsync(string ticket) => HandleAsync(new TicketId(default, ticket), TicketEventKind.AgentRequested, null);

    public Ticket Ticket(string ticket) => Desk.Get(new TicketId(default, ticket));

    public IReadOnlyList<string> Replies(string ticket) =>
        [.. Ticket(ticket).Messages.Where(static message => message.Author == MessageAuthor.Assistant).Select(static message => message.Text)];

    public string OnlyReply(string ticket) => Assert.Single(Replies(ticket));

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    private Task<Run> HandleAsync(TicketId ticket, TicketEventKind kind, string? message) => Get<TicketEvents>().HandleToEndAsync(
        new TicketEvent { Id = $"event-{Interlocked.Increment(ref _events)}", Ticket = ticket, Kind = kind, MessageId = message }, Token);
}
