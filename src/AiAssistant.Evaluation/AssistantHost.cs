using AiAssistant.Answering;
using AiAssistant.Answering.Gating;
using AiAssistant.Resources;
using AiAssistant.Tickets;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiAssistant.Evaluation;

/// <summary>A host, without desk and model unless they are given, everything in memory: resources are added and learned, messages are answered.</summary>
internal sealed class AssistantHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly TimeProvider _time;
    private readonly ResourceLibrary _library;
    private readonly IAssistant _assistant;

    private AssistantHost(IHost host, TimeProvider time)
    {
        (_host, _time) = (host, time);
        _library = host.Services.GetRequiredService<ResourceLibrary>();
        _assistant = host.Services.GetRequiredService<IAssistant>();
    }

    /// <summary>Starts a host.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="offers">The shops' offers; null when there are none.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <param name="desk">The desk; null: one without tickets.</param>
    /// <param name="model">The chat model; null: answers are extractive.</param>
    public static async Task<AssistantHost> StartAsync(
        TimeProvider time, ListedOffers? offers, CancellationToken cancellationToken, ITicketDesk? desk = null, IChatClient? model = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(time);
        var assistant = builder.Services.AddAiAssistant().UseTicketDesk(_ => desk ?? new NoDesk());
        if (model is not null)
        {
            assistant.UseChatModel(model);
        }

        if (offers is not null)
        {
            assistant.AddOfferProvider(_ => offers);
        }

        var host = builder.Build();
        await host.StartAsync(cancellationToken).ConfigureAwait(false);
        return new AssistantHost(host, time);
    }

    /// <summary>What the host has registered.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Adds a knowledge base and waits until it is learned.</summary>
    /// <exception cref="InputFileException">It was refused or could not be learned.</exception>
    public async Task<ResourceId> LearnAsync(TenantId tenant, string name, KnowledgeBaseContent content, CancellationToken cancellationToken) =>
        await LearnedAsync(name, await _library.AddKnowledgeBaseAsync(tenant, name, content, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Adds the offers of the tenant's account and waits until they are learned.</summary>
    /// <exception cref="InputFileException">They could not be learned.</exception>
    public async Task<ResourceId> LearnOffersAsync(TenantId tenant, string name, CancellationToken cancellationToken) =>
        await LearnedAsync(name, await _library.AddOffersAsync(tenant, name, ListedOffers.Account, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>A conversation of one message.</summary>
    public AssistantScope Ask(TenantId tenant, IReadOnlyList<ResourceId> resources, string text) => new()
    {
        Tenant = tenant,
        Resources = resources,
        Messages = [new TicketMessage("1", MessageAuthor.Customer, text, _time.GetUtcNow())],
    };

    /// <summary>Answers as the product does.</summary>
    public Task<Outcome> AnswerAsync(AssistantScope scope, CancellationToken cancellationToken) => _assistant.AnswerAsync(scope, cancellationToken);

    /// <summary>What the product's gate decides for each question.</summary>
    public Task<IReadOnlyList<Verdict>> JudgeAsync(AssistantScope scope, CancellationToken cancellationToken) =>
        ((Assistant)_assistant).JudgeAsync(scope, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None).ConfigureAwait(false);
        _host.Dispose();
    }

    private async Task<ResourceId> LearnedAsync(string name, ResourceResult added, CancellationToken cancellationToken)
    {
        var learned = added.Resource is { } resource ? await _library.WaitForLearningAsync(resource.Id, cancellationToken).ConfigureAwait(false) : null;
        return learned is { IsUsable: true }
            ? learned.Id
            : throw new InputFileException($"'{name}' was not learned: {string.Join("; ", added.Findings.Append(learned?.Failure).OfType<Finding>())}");
    }
}
