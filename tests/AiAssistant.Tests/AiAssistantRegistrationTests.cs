using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Workflows;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AiAssistant.Tests;

public sealed class AiAssistantRegistrationTests
{
    [Fact]
    public void AddAiAssistant_WithADesk_ResolvesWhatHostsCall()
    {
        using var services = Build(static assistant => assistant.UseTicketDesk(static _ => new FakeTicketDesk()));

        Assert.NotNull(services.GetRequiredService<ResourceLibrary>());
        Assert.NotNull(services.GetRequiredService<WorkflowLibrary>());
        Assert.NotNull(services.GetRequiredService<AssistantSettings>());
        Assert.NotNull(services.GetRequiredService<IAssistant>());
        Assert.NotNull(services.GetRequiredService<TicketEvents>());
        Assert.NotNull(services.GetRequiredService<RunLog>());
    }

    [Fact]
    public void AddAiAssistant_WithoutADesk_NamesTheCallToAdd()
    {
        using var services = Build(static _ => { });

        var exception = Assert.Throws<InvalidOperationException>(services.GetRequiredService<TicketEvents>);

        Assert.Contains("UseTicketDesk", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddAiAssistant_PartsOfTheHost_ReplaceOurs()
    {
        var resources = new InMemoryResourceStore();
        var index = new InMemoryPassageIndex();
        var workflows = new InMemoryWorkflowStore();
        var settings = new InMemorySettingsStore();
        var journal = new InMemoryRunJournal();
        using var services = Build(assistant => assistant
            .UseResourceStore(_ => resources)
            .UsePassageIndex(_ => index)
            .UseWorkflowStore(_ => workflows)
            .UseSettingsStore(_ => settings)
            .UseRunJournal(_ => journal));

        Assert.Same(resources, services.GetRequiredService<IResourceStore>());
        Assert.Same(index, services.GetRequiredService<IPassageIndex>());
        Assert.Same(index, services.GetRequiredService<IRetriever>());
        Assert.Same(workflows, services.GetRequiredService<IWorkflowStore>());
        Assert.Same(settings, services.GetRequiredService<ISettingsStore>());
        Assert.Same(journal, services.GetRequiredService<IRunJournal>());
    }

    [Fact]
    public void AddAiAssistant_ModelsOfTheHost_AreNotPickedUpUnasked()
    {
        using var client = new ScriptedChatClient();
        var collection = new ServiceCollection();
        collection.AddSingleton<IChatClient>(client);
        collection.AddAiAssistant();
        using var services = collection.BuildServiceProvider(validateScopes: true);

        Assert.Null(services.GetService<ChatModel>());
    }

    [Fact]
    public void UseChatModel_ByKey_TakesTheKeyedClient()
    {
        using var client = new ScriptedChatClient();
        var collection = new ServiceCollection();
        collection.AddKeyedSingleton<IChatClient>("support", client);
        collection.AddAiAssistant().UseChatModel("support");
        using var services = collection.BuildServiceProvider(validateScopes: true);

        Assert.Same(client, services.GetRequiredService<ChatModel>().Client);
    }

    [Fact]
    public void UseEmbeddings_OwnGenerator_GivesItsIdentity()
    {
        using var generator = new SubwordEmbeddingGenerator(64);
        using var services = Build(assistant => assistant.UseEmbeddings(generator));

        Assert.Equal(64, services.GetRequiredService<EmbeddingModel>().Identity.Dimensions);
    }

    [Fact]
    public void AddAiAssistant_OptionsOutOfRange_AreAllNamedAtStart()
    {
        using var services = Build(static _ => { }, static options =>
        {
            options.Runs.MaxChainDepth = 0;
            options.Learning.Offers.MaxDropShare = 2;
        });

        var exception = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(exception.Failures, static failure => failure.Contains("MaxChainDepth", StringComparison.Ordinal));
        Assert.Contains(exception.Failures, static failure => failure.Contains("MaxDropShare", StringComparison.Ordinal));
    }

    [Fact]
    public void AddAiAssistant_TwoProvidersOfAPlatform_FailWithTheirName()
    {
        using var services = Build(static assistant => assistant
            .AddOfferProvider(static _ => new ScriptedOfferProvider("shop"))
            .AddOfferProvider(static _ => new ScriptedOfferProvider("shop")));

        var exception = Assert.Throws<InvalidOperationException>(services.GetRequiredService<ResourceLibrary>);

        Assert.Contains("shop", exception.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Build(Action<IAiAssistantBuilder> plug, Action<AiAssistantOptions>? configure = null)
    {
        var collection = new ServiceCollection();
        plug(collection.AddAiAssistant(configure));
        return collection.BuildServiceProvider(validateScopes: true);
    }
}
