using AiAssistant.Offers;

namespace AiAssistant.Tests.Learning;

/// <summary>A provider with one account that never gives anything and does not heed its cancellation, until it is let go.</summary>
/// <param name="blocks">Whether it blocks its thread instead of waiting.</param>
internal sealed class DeafOfferProvider(bool blocks) : IOfferProvider, IDisposable
{
    public static readonly AccountRef Account = new("deaf", "main");

    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Platform => Account.Platform;

    /// <summary>Completes once a download hangs.</summary>
    public Task Reached => _reached.Task;

    public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ConnectedAccount>>([new ConnectedAccount(Account, "Deaf")]);

    public async IAsyncEnumerable<OfferDownload> DownloadAsync(
        TenantId tenant, AccountRef account, string? resumeAfter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        _reached.TrySetResult();
        if (blocks)
        {
#pragma warning disable xUnit1031 // Blocking is what it is for.
            _release.Task.GetAwaiter().GetResult();
#pragma warning restore xUnit1031
        }

        await _release.Task;
        yield return new OfferDownload(LearningScene.Offer("late"));
    }

    public void Dispose() => _release.TrySetResult();
}
