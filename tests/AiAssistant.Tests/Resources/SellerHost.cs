using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiAssistant.Tests.Resources;

/// <summary>A host as an integrator builds it, by the public API alone, with its background work started.</summary>
internal sealed class SellerHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SellerHost(SellerHost? former, Action<IAiAssistantBuilder>? plug)
    {
        Clock = former?.Clock ?? new ManualTimeProvider();
        Shop = former?.Shop ?? new ScriptedOfferProvider();
        Desk = former?.Desk ?? new FakeTicketDesk(timeProvider: Clock);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        var builder = services.AddAiAssistant().UseTicketDesk(_ => Desk).AddOfferProvider(_ => Shop);
        if (former is not null)
        {
            builder.UseResourceStore(_ => former.Store).UsePassageIndex(_ => former.Index).UseWorkflowStore(_ => former.Get<IWorkflowStore>());
        }

        plug?.Invoke(builder);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public ManualTimeProvider Clock { get; }

    public ScriptedOfferProvider Shop { get; }

    public FakeTicketDesk Desk { get; }

    public ResourceLibrary Library => Get<ResourceLibrary>();

    public WorkflowLibrary Workflows => Get<WorkflowLibrary>();

    public IResourceStore Store => Get<IResourceStore>();

    public IPassageIndex Index => Get<IPassageIndex>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SellerHost> StartAsync(SellerHost? former = null, Action<IAiAssistantBuilder>? plug = null)
    {
        var host = new SellerHost(former, plug);
        foreach (var background in host._services.GetServices<IHostedService>())
        {
            await background.StartAsync(Token);
        }

        return host;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task StopAsync()
    {
        foreach (var background in _services.GetServices<IHostedService>())
        {
            await background.StopAsync(Token);
        }
    }

    public async Task<Resource> LearnedAsync(ResourceResult asked)
    {
        Assert.True(asked.Succeeded, string.Join("; ", asked.Findings));
        return (await Library.WaitForLearningAsync(asked.Resource!.Id, Token))!;
    }

    /// <summary>Waits until the shop was asked for its first download: a fault that was set before has struck.</summary>
    public async Task DownloadBeganAsync()
    {
        while (Shop.Downloads.Count == 0)
        {
            await Task.Yield();
            Token.ThrowIfCancellationRequested();
        }
    }

    public Task<ResourceResult> AddShopAsync(string name, string warranty = "Every product has a warranty of two years.") => Library.AddKnowledgeBaseAsync(
        default, name, new KnowledgeBaseContent { Answers = new Dictionary<PredefinedQuestion, string> { [PredefinedQuestion.Warranty] = warranty } }, Token);

    public Task<ResourceResult> AddOffersAsync(string name, params IEnumerable<Offer> offers) =>
        Library.AddOffersAsync(default, name, Shop.AddAccount(default, name, offers), Token);

    public async Task AnswersFromAsync(params ResourceReference[] resources)
    {
        Workflow workflow = new()
        {
            Name = "Answer",
            Conditions = [new NewMessageTrigger()],
            Actions = [new UseAssistantAction(resources, "A colleague will answer.", "A colleague takes over.")],
        };
        var saved = await Workflows.SaveAsync(default, [workflow], cancellationToken: Token);
        Assert.True(saved.IsSaved, string.Join("; ", saved.Findings));
    }

    public async Task<ResourceReference> ReferenceAsync() =>
        ((UseAssistantAction)(await Workflows.GetAsync(default, Token)).Workflows[0].Actions[0]).Resources[0];

    /// <summary>A customer writes, and the run is driven to its end.</summary>
    public Task<Run> AskAsync(string ticket, string question)
    {
        var id = new TicketId(default, ticket);
        var asked = Desk.AddTicket(id, question);
        return Get<TicketEvents>().HandleToEndAsync(
            new TicketEvent { Id = ticket, Ticket = id, Kind = TicketEventKind.NewTicket, MessageId = asked.Messages[0].Id }, Token);
    }

    public async Task<List<ResourceVersion>> VersionsAsync() => await Index.ListAsync(Token).ToListAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
    }
}
