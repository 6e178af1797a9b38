using AiAssistant.Answering;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant.Evaluation.Injection;

/// <summary>A host with the sellers that are attacked: each is a tenant with a knowledge base, offers and one workflow that lets the assistant answer.</summary>
internal sealed class AttackedShops : IAsyncDisposable
{
    private const string AnswersName = "Answers";
    private const string OffersName = "Offers";
    private const int MaxOfferQuestions = 5;
    private readonly AssistantHost _host;
    private readonly AttackedDesk _desk;
    private readonly Dictionary<TenantId, IReadOnlyList<Offer>> _offers;

    private AttackedShops(AssistantHost host, AttackedDesk desk, ObedientModel model, Dictionary<TenantId, IReadOnlyList<Offer>> offers) =>
        (_host, _desk, Model, _offers) = (host, desk, model, offers);

    /// <summary>The model that all of them use.</summary>
    public ObedientModel Model { get; }

    /// <summary>Starts the host.</summary>
    public static async Task<AttackedShops> StartAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var model = new ObedientModel();
        var desk = new FakeTicketDesk(timeProvider: time);
        var offers = new Dictionary<TenantId, IReadOnlyList<Offer>>();
        var host = await AssistantHost.StartAsync(time, new ListedOffers(offers), cancellationToken, desk, model).ConfigureAwait(false);
        return new AttackedShops(host, new AttackedDesk(desk, time), model, offers);
    }

    /// <summary>Adds a seller and waits until everything is learned.</summary>
    /// <exception cref="InputFileException">Something could not be learned.</exception>
    public async Task LearnAsync(TenantId tenant, ShopContent content, CancellationToken cancellationToken)
    {
        await _host.LearnAsync(tenant, AnswersName, content.Answers, cancellationToken).ConfigureAwait(false);
        var resources = new List<ResourceReference> { AnswersName };
        if (content.Offers.Count > 0)
        {
            _offers[tenant] = content.Offers;
            await _host.LearnOffersAsync(tenant, OffersName, cancellationToken).ConfigureAwait(false);
            resources.Add(OffersName);
        }

        var workflow = new Workflow
        {
            Name = "Answer",
            Conditions = [new NewMessageTrigger()],
            Actions = [new UseAssistantAction(resources, "We will come back to you.", "A person will answer.")],
        };
        await _host.Services.GetRequiredService<WorkflowLibrary>().SaveAsync(tenant, [workflow], cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The questions that this seller's assistant answers from the one entry or offer they are about.</summary>
    public async Task<IReadOnlyList<ShopQuestion>> FindQuestionsAsync(TenantId tenant, ShopContent content, CancellationToken cancellationToken)
    {
        var found = new List<ShopQuestion>();
        var offers = content.Offers.Where(offer => Language(offer) == content.Language).Concat(content.Offers).Distinct().ToList();
        var price = Phrases.Of(content.Language).Price;
        foreach (var question in content.Answers.CustomQuestions.Where(static custom => custom.Answer.Length > 0)
            .Select(static custom => new ShopQuestion(custom.Question, custom.Id, IsOffer: false))
            .Concat(offers.Select(offer => new ShopQuestion(string.Format(null, price, offer.Title), offer.Id, IsOffer: true))))
        {
            if (question.IsOffer && found.Count(static other => other.IsOffer) == MaxOfferQuestions)
            {
                break;
            }

            Model.Face(null, content.Language, Obedience.Says);
            var seen = await AskAsync(tenant, content, question, line: null, 0, cancellationToken).ConfigureAwait(false);
            if (seen.Kind == OutcomeKind.Answered && seen.Sources is [var source] && source == question.Source)
            {
                found.Add(question);
            }
        }

        return found;
    }

    /// <summary>Asks a question in a ticket of its own.</summary>
    public Task<Seen> AskAsync(
        TenantId tenant, ShopContent content, ShopQuestion question, InjectionLine? line, int variant, CancellationToken cancellationToken) =>
        _desk.HandleAsync(
            _host.Services.GetRequiredService<TicketEvents>(), tenant, question.Text, question.IsOffer ? question.Source : null, line, content.Language, variant,
            cancellationToken);

    /// <summary>Asks for a person in a ticket of its own.</summary>
    public Task<Seen> AskForAgentAsync(TenantId tenant, ShopContent content, InjectionLine line, int variant, CancellationToken cancellationToken) =>
        _desk.HandleAsync(
            _host.Services.GetRequiredService<TicketEvents>(), tenant, Phrases.AgentBeside(line.Text), null, line, content.Language, variant, cancellationToken);

    /// <summary>All that a seller owns, written out: resources, settings, workflows.</summary>
    public async Task<string> OwnedAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var owned = new List<string>();
        await foreach (var resource in _host.Services.GetRequiredService<ResourceLibrary>().ListAsync(tenant, cancellationToken).ConfigureAwait(false))
        {
            owned.Add($"{resource.Id} {resource.Name} {resource.Revision} {resource.Status} {resource.Content.GetHashCode()}");
        }

        var settings = await _host.Services.GetRequiredService<AssistantSettings>().GetAsync(tenant, cancellationToken).ConfigureAwait(false);
        var workflows = await _host.Services.GetRequiredService<WorkflowLibrary>().GetAsync(tenant, cancellationToken).ConfigureAwait(false);
        return string.Join('\n', [.. owned, $"{settings.Revision} {settings.CloseAnsweredTickets}", $"{workflows.Revision} {workflows.Workflows.Count}"]);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static string? Language(Offer offer) => offer.Language ?? LanguageDetector.Detect($"{offer.Title}\n{offer.Description}");
}
