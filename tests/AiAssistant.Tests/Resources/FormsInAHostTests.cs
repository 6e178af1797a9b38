using System.Globalization;
using AiAssistant.Answering;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Testing;
using AiAssistant.Tests.Learning;
using AiAssistant.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiAssistant.Tests.Resources;

/// <summary>The forms as hosts have them: from the container, with learning in the background and the assistant that answers.</summary>
public sealed class FormsInAHostTests
{
    [Fact]
    [Trait("Requirement", "S6")]
    [Trait("Requirement", "S12")]
    [Trait("Requirement", "S13")]
    [Trait("Requirement", "S14")]
    public async Task Finish_TenThousandCustomQuestions_AreLearnedFoundAndAnsweredFrom()
    {
        await using var services = await StartAsync();
        var form = services.GetRequiredService<KnowledgeBaseForm>();
        var content = new KnowledgeBaseContent { Language = "en", CustomQuestions = [.. Enumerable.Range(0, 10_000).Select(Ask)] };

        var shop = LearningScene.Done(await form.FinishAsync(default, "My shop", content, LearningScene.Token));
        var learned = await LearnedAsync(services, shop);
        Assert.Equal((ResourceStatus.Success, 10_000), (learned.Status, learned.Published!.Passages));
        Assert.Contains("rinsed 7321 times", await AnswerAsync(services, shop, "How often is the filter F7321 to be rinsed?"), StringComparison.Ordinal);

        var hose = new CustomQuestion("", "Is the hose H9 washable?", "The hose H9 is washable at 55 degrees.");
        var edited = content with { CustomQuestions = [.. content.CustomQuestions.SkipLast(1), hose] };
        LearningScene.Done(await form.FinishEditAsync(shop.Id, "My shop", edited, LearningScene.Token));
        var relearned = await LearnedAsync(services, shop);
        Assert.Equal((0, 1, 0, 9_999), (relearned.Report!.Added, relearned.Report.Changed, relearned.Report.Removed, relearned.Report.Unchanged));
        Assert.Contains("55 degrees", await AnswerAsync(services, shop, "Is the hose H9 washable?"), StringComparison.Ordinal);

        static CustomQuestion Ask(int number) => new(
            "",
            string.Create(CultureInfo.InvariantCulture, $"How often is the filter F{number} to be rinsed?"),
            string.Create(CultureInfo.InvariantCulture, $"The filter F{number} is to be rinsed {number} times a year."));
    }

    [Fact]
    [Trait("Requirement", "S16")]
    [Trait("Requirement", "S17")]
    [Trait("Requirement", "S18")]
    [Trait("Requirement", "S19")]
    public async Task Finish_OfferOfAListedAccount_IsLearned()
    {
        var shop = new ScriptedOfferProvider();
        shop.AddAccount(default, "main", LearningScene.Offers(3));
        await using var services = await StartAsync(shop);
        var form = services.GetRequiredService<OfferForm>();

        var account = Assert.Single((await form.ListAccountsAsync(default, LearningScene.Token)).Accounts);
        var learned = await LearnedAsync(services, LearningScene.Done(await form.FinishAsync(default, "Main", account.Account, LearningScene.Token)));

        Assert.Equal((ResourceStatus.Success, 3), (learned.Status, learned.Report!.Added));
    }

    [Fact]
    public async Task AddAiAssistant_Forms_AreSingletons()
    {
        await using var services = await StartAsync();

        Assert.Same(services.GetRequiredService<KnowledgeBaseForm>(), services.GetRequiredService<KnowledgeBaseForm>());
        Assert.Same(services.GetRequiredService<OfferForm>(), services.GetRequiredService<OfferForm>());
    }

    private static async Task<ServiceProvider> StartAsync(params IOfferProvider[] providers)
    {
        var collection = new ServiceCollection();
        foreach (var provider in providers)
        {
            collection.AddSingleton(provider);
        }

        collection.AddAiAssistant().UseTicketDesk(static _ => new FakeTicketDesk());
        var services = collection.BuildServiceProvider(validateScopes: true);
        foreach (var background in services.GetServices<IHostedService>())
        {
            await background.StartAsync(LearningScene.Token);
        }

        return services;
    }

    private static async Task<Resource> LearnedAsync(ServiceProvider services, Resource resource) =>
        await services.GetRequiredService<ResourceLibrary>().WaitForLearningAsync(resource.Id, LearningScene.Token)
            ?? throw new InvalidOperationException("The resource is gone.");

    private static async Task<string> AnswerAsync(ServiceProvider services, Resource resource, string question)
    {
        var outcome = await services.GetRequiredService<IAssistant>().AnswerAsync(
            new AssistantScope
            {
                Tenant = resource.Id.Tenant,
                Resources = [resource.Id],
                Messages = [new TicketMessage("1", MessageAuthor.Customer, question, DateTimeOffset.UnixEpoch)],
            },
            LearningScene.Token);
        Assert.Equal(OutcomeKind.Answered, outcome.Kind);
        return outcome.Text!;
    }
}
