using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiAssistant.Evaluation.Shop;

/// <summary>The walk of a host: knowledge bases are added and learned, each message is answered from its own shop's. A shop is a tenant of its own.</summary>
internal sealed class ShopRunner(TimeProvider time)
{
    /// <summary>Answers all messages.</summary>
    /// <exception cref="InputFileException">A knowledge base was refused, or a message names a shop that has none.</exception>
    public async Task<(IReadOnlyList<ShopResult> Results, TimeSpan Elapsed)> RunAsync(
        IReadOnlyList<KnowledgeBaseDocument> documents, IReadOnlyList<ShopMessage> messages, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(time);
        builder.Services.AddAiAssistant().UseTicketDesk(static _ => new NoDesk());
        using var host = builder.Build();
        await host.StartAsync(cancellationToken).ConfigureAwait(false);
        var shops = await LearnAsync(host.Services.GetRequiredService<ResourceLibrary>(), documents, cancellationToken).ConfigureAwait(false);
        var assistant = host.Services.GetRequiredService<IAssistant>();
        var results = new List<ShopResult>(messages.Count);
        var started = time.GetTimestamp();
        foreach (var message in messages)
        {
            if (!shops.TryGetValue(message.Shop, out var shop))
            {
                throw new InputFileException($"Message '{message.Id}' is for the shop '{message.Shop}', which has no knowledge base. Known: {string.Join(", ", shops.Keys)}.");
            }

            var scope = new AssistantScope
            {
                Tenant = new TenantId(message.Shop),
                Resources = shop.Resources,
                Messages = [new TicketMessage("1", MessageAuthor.Customer, message.Text, time.GetUtcNow())],
            };
            var outcome = await assistant.AnswerAsync(scope, cancellationToken).ConfigureAwait(false);
            results.Add(new ShopResult(message, LanguageDetector.Detect(message.Text) ?? shop.Language, outcome));
        }

        var elapsed = time.GetElapsedTime(started);
        await host.StopAsync(cancellationToken).ConfigureAwait(false);
        return (results, elapsed);
    }

    private static async Task<OrderedDictionary<string, (List<ResourceId> Resources, string Language)>> LearnAsync(
        ResourceLibrary library, IReadOnlyList<KnowledgeBaseDocument> documents, CancellationToken cancellationToken)
    {
        var shops = new OrderedDictionary<string, (List<ResourceId> Resources, string Language)>(StringComparer.Ordinal);
        foreach (var (document, number) in documents.Select(static (document, i) => (document, i + 1)))
        {
            var shop = document.Shop ?? "";
            var added = await library.AddKnowledgeBaseAsync(new TenantId(shop), document.Name ?? $"{shop} {number}", document.Content, cancellationToken).ConfigureAwait(false);
            var learned = added.Resource is { } resource ? await library.WaitForLearningAsync(resource.Id, cancellationToken).ConfigureAwait(false) : null;
            if (learned is not { IsUsable: true })
            {
                throw new InputFileException($"The knowledge base of the shop '{shop}' (number {number}) was not learned: {string.Join("; ", added.Findings.Append(learned?.Failure).OfType<Finding>())}");
            }

            if (!shops.TryGetValue(shop, out var known))
            {
                shops[shop] = known = ([], document.Content.Language ?? "und");
            }

            known.Resources.Add(learned.Id);
        }

        return shops;
    }
}
