using System.Runtime.CompilerServices;
using AiAssistant.Offers;

namespace AiAssistant.Tests.Learning;

/// <summary>A provider whose downloads break off: each call gives the next of them, and all but the last end in a fault that may pass.</summary>
internal sealed class BrokenOffOfferProvider(params IReadOnlyList<OfferDownload[]> downloads) : IOfferProvider
{
    public static readonly AccountRef Account = new("brokenOff", "main");

    public string Platform => Account.Platform;

    /// <summary>Where each download was asked to go on.</summary>
    public List<string?> Resumed { get; } = [];

    public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ConnectedAccount>>([new ConnectedAccount(Account, "main")]);

    public async IAsyncEnumerable<OfferDownload> DownloadAsync(
        TenantId tenant, AccountRef account, string? resumeAfter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        Resumed.Add(resumeAfter);
        foreach (var step in downloads[Resumed.Count - 1])
        {
            yield return step;
        }

        if (Resumed.Count < downloads.Count)
        {
            throw new OfferProviderException("The connection broke off.") { IsTransient = true };
        }
    }
}
