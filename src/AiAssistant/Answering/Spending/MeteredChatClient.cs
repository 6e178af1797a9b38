using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace AiAssistant.Answering.Spending;

/// <summary>Counts each call against an allowance before it is made, and what it took afterwards. The inner client is not disposed of: it is the host's.</summary>
internal sealed class MeteredChatClient(IChatClient inner, Allowance allowance) : IChatClient
{
    /// <exception cref="BudgetSpentException">The budget does not allow the call.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = messages as IReadOnlyCollection<ChatMessage> ?? [.. messages];
        var read = TokenEstimate.Read(sent);
        var reserved = read + TokenEstimate.Written(options);
        await ReserveAsync(reserved, cancellationToken).ConfigureAwait(false);

        // A call that fails or is left behind was read all the same.
        var taken = read;
        try
        {
            var response = await inner.GetResponseAsync(sent, options, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            taken = Taken(response.Usage, read, response.Text);
            return response;
        }
        finally
        {
            await allowance.SettleAsync(taken, reserved).ConfigureAwait(false);
        }
    }

    /// <exception cref="BudgetSpentException">The budget does not allow the call.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = messages as IReadOnlyCollection<ChatMessage> ?? [.. messages];
        var read = TokenEstimate.Read(sent);
        var reserved = read + TokenEstimate.Written(options);
        await ReserveAsync(reserved, cancellationToken).ConfigureAwait(false);
        var written = 0L;
        UsageDetails? usage = null;
        try
        {
            await foreach (var update in inner.GetStreamingResponseAsync(sent, options, cancellationToken).ConfigureAwait(false))
            {
                written += TokenEstimate.Of(update.Text);
                usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
                yield return update;
            }
        }
        finally
        {
            await allowance.SettleAsync(Total(usage) ?? read + written, reserved).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => inner.GetService(serviceType, serviceKey);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private async Task ReserveAsync(long tokens, CancellationToken cancellationToken)
    {
        if (!await allowance.TryReserveAsync(tokens, cancellationToken).ConfigureAwait(false))
        {
            throw new BudgetSpentException();
        }
    }

    // What the model counts itself comes first; one that tells nonsense does not give tokens back.
    private static long Taken(UsageDetails? usage, long read, string text) => Total(usage) ?? read + TokenEstimate.Of(text);

    private static long? Total(UsageDetails? usage) =>
        usage?.TotalTokenCount is > 0 and var total ? total
        : usage is { InputTokenCount: > 0 and var input, OutputTokenCount: >= 0 and var output } ? input + output
        : null;
}
