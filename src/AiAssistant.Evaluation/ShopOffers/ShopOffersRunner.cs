using AiAssistant.Offers;

namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>The walk of a host: the offers are added as one resource and learned, each message is a conversation of its own.</summary>
internal sealed class ShopOffersRunner(TimeProvider time)
{
    /// <summary>Learns and answers.</summary>
    /// <exception cref="InputFileException">The offers could not be learned.</exception>
    public async Task<(IReadOnlyList<ShopOffersResult> Results, TimeSpan Learning)> RunAsync(
        IReadOnlyList<Offer> offers, IReadOnlyList<OfferMessage> messages, CancellationToken cancellationToken)
    {
        var listed = new ListedOffers(new Dictionary<TenantId, IReadOnlyList<Offer>> { [default] = offers });
        var host = await AssistantHost.StartAsync(time, listed, cancellationToken).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            var started = time.GetTimestamp();
            var resource = await host.LearnOffersAsync(default, "Offers", cancellationToken).ConfigureAwait(false);
            var learning = time.GetElapsedTime(started);
            var results = new List<ShopOffersResult>(messages.Count);
            foreach (var message in messages)
            {
                started = time.GetTimestamp();
                var outcome = await host.AnswerAsync(host.Ask(default, [resource], message.Text), cancellationToken).ConfigureAwait(false);
                results.Add(new ShopOffersResult(message, outcome, time.GetElapsedTime(started)));
            }

            return (results, learning);
        }
    }
}
