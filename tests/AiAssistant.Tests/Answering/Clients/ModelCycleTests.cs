using AiAssistant.Answering;
using AiAssistant.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiAssistant.Tests.Answering.Clients;

public sealed class ModelCycleTests
{
    private static readonly AssistantScope Scope = new() { Tenant = new TenantId("shop"), Resources = [], Messages = [] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void UseChatModel_FactoryNeedsTheAssistant_FailsWithTheRemedy()
    {
        using var provider = Build(static provider => provider.GetRequiredService<IAssistant>().AsChatClient(Scope));

        var fault = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IAssistant>());

        Assert.Contains("would ask itself", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ClientWrapsTheAssistantsOwn_FailsWithTheRemedy()
    {
        using var wrapper = new LateClient();
        await using var provider = Build(_ => wrapper);
        wrapper.Inner = provider.GetRequiredService<IAssistant>().AsChatClient(Scope);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(provider));

        Assert.Contains("UseChatModel", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AnotherAssistantsClient_Starts()
    {
        using var wrapper = new LateClient();
        await using var provider = Build(_ => wrapper);
        await using var other = Build(static _ => new ScriptedChatClient());
        wrapper.Inner = other.GetRequiredService<IAssistant>().AsChatClient(Scope);

        await StartAsync(provider);
    }

    [Fact]
    public async Task Start_NoModel_HasNothingToCheck()
    {
        var services = new ServiceCollection();
        services.AddAiAssistant();
        await using var provider = services.BuildServiceProvider();

        Assert.DoesNotContain(services, static service => service.ImplementationType?.Name == "ModelCycle");
    }

    private static ServiceProvider Build(Func<IServiceProvider, IChatClient> factory)
    {
        var services = new ServiceCollection();
        services.AddAiAssistant().UseTicketDesk(static _ => new FakeTicketDesk()).UseChatModel(factory);
        return services.BuildServiceProvider();
    }

    private static Task StartAsync(ServiceProvider provider) =>
        provider.GetServices<IHostedService>().Single(static service => service.GetType().Name == "ModelCycle").StartAsync(Token);

    // A client whose own is set later, as one that is looked up when it is first used.
    private sealed class LateClient : IChatClient
    {
        public IChatClient? Inner { get; set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Inner!.GetResponseAsync(messages, options, cancellationToken);

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Inner!.GetStreamingResponseAsync(messages, options, cancellationToken);

        public object? GetService(Type serviceType, object? serviceKey = null) => Inner?.GetService(serviceType, serviceKey);

        public void Dispose()
        {
        }
    }
}
