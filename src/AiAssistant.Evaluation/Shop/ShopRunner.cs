using AiAssistant.Resources;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Evaluation.Shop;

/// <summary>The walk of a host: knowledge bases are added and learned, each message is answered from its own shop's. A shop is a tenant of its own.</summary>
internal sealed class ShopRunner(TimeProvider time)
{
    /// <summary>Answers all messages.</summary>
    /// <exception cref="InputFileException">A knowledge base was refused, or a message names a shop that has none.</exception>
    public async Task<(IReadOnlyList<ShopResult> Results, TimeSpan Elapsed)> RunAsync(
        IReadOnlyList<KnowledgeBaseDocument> documents, IReadOnlyList<ShopMessage> messages, CancellationToken cancellationToken)
    {
        var host = await AssistantHost.StartAsync(time, offers: null, cancellationToken).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            var shops = await LearnAsync(host, documents, cancellationToken).ConfigureAwait(false);
            var results = new List<ShopResult>(messages.Count);
            var started = time.GetTimestamp();
            foreach (var message in messages)
            {
                if (!shops.TryGetValue(message.Shop, out var shop))
                {
                    throw new InputFileException(
                        $"Message '{message.Id}' is for the shop '{message.Shop}', which has no knowledge base. Known: {string.Join(", ", shops.Keys)}.");
                }

                var scope = host.Ask(new TenantId(message.Shop), shop.Resources, message.Text);
                var outcome = await host.AnswerAsync(scope, cancellationToken).ConfigureAwait(false);
                results.Add(new ShopResult(message, LanguageDetector.Detect(message.Text) ?? shop.Language, outcome));
            }

            return (results, time.GetElapsedTime(started));
        }
    }

    /// <summary>Adds the knowledge bases of all shops and waits until they are learned.</summary>
    public static async Task<OrderedDictionary<string, (List<ResourceId> Resources, string Language)>> LearnAsync(
        AssistantHost host, IReadOnlyList<KnowledgeBaseDocument> documents, CancellationToken cancellationToken)
    {
        var shops = new OrderedDictionary<string, (List<ResourceId> Resources, string Language)>(StringComparer.Ordinal);
        foreach (var (document, number) in documents.Select(static (document, i) => (document, i + 1)))
        {
            var shop = document.Shop ?? "";
            var name = document.Name ?? $"{shop} {number}";
            var learned = await host.LearnAsync(new TenantId(shop), name, document.Content, cancellationToken).ConfigureAwait(false);
            if (!shops.TryGetValue(shop, out var known))
            {
                shops[shop] = known = ([], document.Content.Language ?? "und");
            }

            known.Resources.Add(learned);
        }

        return shops;
    }
}
