using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiAssistant.Tests.Settings;

/// <summary>A whole shop as a host sees it: a knowledge base that was learned, one workflow, the seller's settings, and a desk.</summary>
internal sealed class SettledShop : IAsyncDisposable
{
    public const string Delivery = "How long does delivery take?";
    public const string Warranty = "Do products have a warranty?";
    public const string Contact = "How can I contact you by e-mail?";
    public const string OffTopic = "Do you repair bicycles?";
    public const string DeliveryAnswer = "Parcels arrive within 3 working days. Follow yours at www.lamps.example/track.";
    public const string WarrantyAnswer = "Every lamp has a warranty of two years. Claim it by mail:\nservice@lamps.example or tel. 22 123 45 67.";
    public const string Fallback = "A colleague will answer.";
    public const string AgentMessage = "A colleague takes over.";

    public static readonly LocalizedText LocalFallback = new(Fallback)
    {
        Texts = new Dictionary<string, string> { ["pl"] = "Odpowie konsultant.", ["de"] = "Ein Kollege antwortet." },
    };

    private const DeskCapabilities FullDesk = DeskCapabilities.Buttons | DeskCapabilities.IdempotentSend | DeskCapabilities.RevisionCheck;

    private readonly ServiceProvider _services;
    private int _events;

    private SettledShop(ServiceProvider services, FakeTicketDesk desk)
    {
        _services = services;
        Desk = desk;
    }

    public FakeTicketDesk Desk { get; }

    public AssistantSettings Settings => _services.GetRequiredService<AssistantSettings>();

    public RunLog Log => _services.GetRequiredService<RunLog>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SettledShop> OpenAsync(
        TenantSettings settings,
        ScriptedChatClient? model = null,
        DeskCapabilities desk = FullDesk,
        LocalizedText? fallback = null,
        LocalizedText? agentMessage = null,
        params (string Question, string Answer)[] more)
    {
        var tickets = new FakeTicketDesk(desk);
        var collection = new ServiceCollection();
        var builder = collection.AddAiAssistant().UseTicketDesk(_ => tickets);
        if (model is not null)
        {
            builder.UseChatModel(model);
        }

        var services = collection.BuildServiceProvider(validateScopes: true);
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(Token);
        }

        var library = services.GetRequiredService<ResourceLibrary>();
        var added = await library.AddKnowledgeBaseAsync(default, "Lamps", Content(more), Token);
        Assert.True((await library.WaitForLearningAsync(added.Resource!.Id, Token))!.IsUsable);
        var shop = new SettledShop(services, tickets);
        Assert.True((await shop.Settings.SaveAsync(default, settings, cancellationToken: Token)).IsSaved);
        var workflow = new Workflow
        {
            Name = "Answer",
            Conditions = [new NewMessageTrigger()],
            Actions = [new UseAssistantAction(["Lamps"], fallback ?? LocalFallback, agentMessage ?? AgentMessage)],
        };
        Assert.True((await services.GetRequiredService<WorkflowLibrary>().SaveAsync(default, [workflow], cancellationToken: Token)).IsSaved);
        return shop;
    }

    /// <summary>A customer opens a ticket and is answered, or not.</summary>
    public Task<Run> AskAsync(string text, string source = "email", string? language = null, string id = "T1")
    {
        var ticket = new TicketId(default, id);
        Desk.AddTicket(new Ticket
        {
            Id = ticket,
            Source = source,
            Language = language,
            Messages = [new TicketMessage($"{id}-1", MessageAuthor.Customer, text, TimeProvider.System.GetUtcNow())],
        });
        return HandleAsync(new TicketEvent { Id = $"new {id}", Ticket = ticket, Kind = TicketEventKind.NewTicket, MessageId = $"{id}-1" });
    }

    /// <summary>The customer writes once more.</summary>
    public Task<Run> WriteAsync(string text, string id = "T1")
    {
        var ticket = new TicketId(default, id);
        var message = Desk.CustomerWrites(ticket, text);
        return HandleAsync(new TicketEvent { Id = $"message {message.Id}", Ticket = ticket, Kind = TicketEventKind.NewMessage, MessageId = message.Id });
    }

    /// <summary>The customer presses the button.</summary>
    public Task<Run> PressAsync(string id = "T1") =>
        HandleAsync(new TicketEvent { Id = $"press {++_events}", Ticket = new TicketId(default, id), Kind = TicketEventKind.AgentRequested });

    /// <summary>What was sent last to the customer.</summary>
    public string Reply(string id = "T1") =>
        Desk.Get(new TicketId(default, id)).Messages.Last(static message => message.Author == MessageAuthor.Assistant).Text;

    public TicketStatus Status(string id = "T1") => Desk.Get(new TicketId(default, id)).Status;

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }

    private Task<Run> HandleAsync(TicketEvent ticketEvent) => _services.GetRequiredService<TicketEvents>().HandleToEndAsync(ticketEvent, Token);

    private static KnowledgeBaseContent Content((string Question, string Answer)[] more) => new()
    {
        Language = "en",
        Answers = new Dictionary<PredefinedQuestion, string>
        {
            [PredefinedQuestion.DeliveryTimes] = DeliveryAnswer,
            [PredefinedQuestion.Warranty] = WarrantyAnswer,
            [PredefinedQuestion.Invoice] = "Yes, a VAT invoice comes with every order.",
        },
        CustomQuestions =
        [
            new CustomQuestion("contact", "How can I contact you?", "Write to service@lamps.example. We reply within 24 hours."),
            .. more.Select(static (entry, index) => new CustomQuestion($"more{index}", entry.Question, entry.Answer)),
        ],
    };
}
