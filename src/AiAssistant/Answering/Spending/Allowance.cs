using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering.Spending;

/// <summary>
/// What may still be asked of the chat model. Each call is counted before it is made, with the tokens it is expected to take, and corrected afterwards: calls
/// at once see each other, so that limits on calls hold exactly and each call exceeds a limit on tokens by no more than what it took beyond its estimate.
/// </summary>
internal sealed class Allowance(
    IUsageStore store, IReadOnlyList<(UsageKey Key, long? Calls, long? Tokens)> limits, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan StoreLimit = TimeSpan.FromSeconds(5);
    private readonly UsageKey[] _keys = [.. limits.Select(static limit => limit.Key)];

    /// <summary>Takes one call from the budget.</summary>
    /// <param name="tokens">The tokens that it is expected to take, what the model writes included.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the call may be made.</returns>
    /// <exception cref="AiAssistantException">There is a limit and the store could not say how much is left.</exception>
    public async Task<bool> TryReserveAsync(long tokens, CancellationToken cancellationToken)
    {
        var usage = new ModelUsage(1, tokens);
        IReadOnlyList<ModelUsage> totals;
        try
        {
            totals = await AddAsync(usage, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsUnlimited && !cancellationToken.IsCancellationRequested)
        {
            AnsweringLog.UsageNotCounted(logger, fault.GetType().Name);
            return true;
        }

        if (limits.Zip(totals).All(static pair => !(pair.Second.Calls > pair.First.Calls) && !(pair.Second.Tokens > pair.First.Tokens)))
        {
            return true;
        }

        await CorrectAsync(default, usage).ConfigureAwait(false);
        return false;
    }

    /// <summary>Puts what a call really took in the place of its estimate. Never fails: what cannot be corrected stays as estimated.</summary>
    /// <param name="taken">The tokens that it took.</param>
    /// <param name="reserved">The tokens that were reserved.</param>
    public Task SettleAsync(long taken, long reserved) => CorrectAsync(new ModelUsage(1, taken), new ModelUsage(1, reserved));

    private bool IsUnlimited => limits.All(static limit => limit is { Calls: null, Tokens: null });

    // Not cancelled with the answer: the tokens are spent whatever becomes of it.
    private async Task CorrectAsync(ModelUsage taken, ModelUsage reserved)
    {
        if (taken == reserved)
        {
            return;
        }

        try
        {
            await AddAsync(taken - reserved, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            AnsweringLog.UsageNotCounted(logger, fault.GetType().Name);
        }
    }

    private Task<IReadOnlyList<ModelUsage>> AddAsync(ModelUsage usage, CancellationToken cancellationToken) =>
        TimeLimit.RunAsync(token => store.AddAsync(_keys, usage, token), StoreLimit, time, cancellationToken);
}
