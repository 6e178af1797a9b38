using System.Globalization;
using System.Runtime.CompilerServices;
using AiAssistant.Offers;

namespace AiAssistant.Testing;

/// <summary>An offer provider in memory: accounts, their offers, and faults on demand.</summary>
/// <remarks>
/// Thread-safe; a download gives the offers that were set when it began. Each step has a checkpoint, the count of steps so far, which
/// <see cref="DownloadAsync"/> honours. A fault strikes once, in the next download of its account.
/// </remarks>
public sealed class ScriptedOfferProvider : IOfferProvider
{
    private readonly Lock _gate = new();
    private readonly List<(TenantId Tenant, ConnectedAccount Account)> _accounts = [];
    private readonly Dictionary<(TenantId Tenant, string AccountId), OfferDownload[]> _steps = [];
    private readonly Dictionary<(TenantId Tenant, string AccountId), Queue<DownloadFault>> _faults = [];
    private readonly List<OfferDownloadCall> _downloads = [];

    /// <summary>Creates a provider without accounts.</summary>
    /// <param name="platform">The platform's name. Default <c>scripted</c>.</param>
    public ScriptedOfferProvider(string platform = "scripted")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(platform);
        Platform = platform;
    }

    /// <inheritdoc/>
    public string Platform { get; }

    /// <summary>The downloads that began so far, in order; a copy.</summary>
    public IReadOnlyList<OfferDownloadCall> Downloads
    {
        get
        {
            lock (_gate)
            {
                return [.. _downloads];
            }
        }
    }

    /// <summary>Connects an account.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="offers">Its offers.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException">The tenant has this account already.</exception>
    public AccountRef AddAccount(TenantId tenant, string accountId, params IEnumerable<Offer> offers)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accountId);
        ArgumentNullException.ThrowIfNull(offers);
        var account = new AccountRef(Platform, accountId);
        lock (_gate)
        {
            if (!_steps.TryAdd((tenant, accountId), [.. offers.Select(offer => new OfferDownload(offer))]))
            {
                throw new ArgumentException($"The tenant '{tenant}' has the account '{accountId}' already.", nameof(accountId));
            }

            _accounts.Add((tenant, new ConnectedAccount(account, accountId)));
        }

        return account;
    }

    /// <summary>Replaces what the next downloads of an account give.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="offers">Its offers.</param>
    /// <exception cref="KeyNotFoundException">The tenant has no such account.</exception>
    public void SetOffers(TenantId tenant, string accountId, params IEnumerable<Offer> offers) =>
        SetSteps(tenant, accountId, offers.Select(offer => new OfferDownload(offer)));

    /// <summary>Replaces what the next downloads of an account give, skipped offers among them.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="steps">The steps; checkpoints are given by the provider.</param>
    /// <exception cref="KeyNotFoundException">The tenant has no such account.</exception>
    public void SetSteps(TenantId tenant, string accountId, params IEnumerable<OfferDownload> steps)
    {
        OfferDownload[] copy = [.. steps];
        lock (_gate)
        {
            ThrowIfUnknown(tenant, accountId);
            _steps[(tenant, accountId)] = copy;
        }
    }

    /// <summary>The account's next download fails after so many steps.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="steps">How many steps it gives before; not negative.</param>
    /// <param name="isTransient">Whether it may pass.</param>
    /// <param name="finding">What the seller is told; null for nothing in particular.</param>
    /// <exception cref="KeyNotFoundException">The tenant has no such account.</exception>
    public void FailAfter(TenantId tenant, string accountId, int steps, bool isTransient = true, Finding? finding = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        Add(tenant, accountId, new DownloadFault(steps, Hangs: false, isTransient, finding));
    }

    /// <summary>The account's next download gives nothing more after so many steps, until it is cancelled.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="steps">How many steps it gives before; not negative.</param>
    /// <exception cref="KeyNotFoundException">The tenant has no such account.</exception>
    public void HangAfter(TenantId tenant, string accountId, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        Add(tenant, accountId, new DownloadFault(steps, Hangs: true, IsTransient: true, Finding: null));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<ConnectedAccount>>([.. _accounts.Where(row => row.Tenant == tenant).Select(row => row.Account)]);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OfferDownload> DownloadAsync(
        TenantId tenant, AccountRef account, string? resumeAfter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        OfferDownload[]? steps;
        DownloadFault? fault = null;
        lock (_gate)
        {
            _downloads.Add(new OfferDownloadCall(tenant, account, resumeAfter));
            steps = account.Platform == Platform ? _steps.GetValueOrDefault((tenant, account.AccountId)) : null;
            if (steps is not null && _faults.TryGetValue((tenant, account.AccountId), out var faults))
            {
                faults.TryDequeue(out fault);
            }
        }

        if (steps is null)
        {
            throw Fault($"The tenant has not connected the account '{account}'.", isTransient: false, new Finding("account.unknown", account.AccountId));
        }

        var given = 0;
        var start = Start(resumeAfter, steps.Length);
        for (var i = start ?? 0; i <= steps.Length; i++, given++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (fault is not null && (given == fault.Steps || i == steps.Length))
            {
                await StrikeAsync(fault, cancellationToken).ConfigureAwait(false);
            }

            if (i < steps.Length)
            {
                yield return steps[i] with { Checkpoint = (i + 1).ToString(CultureInfo.InvariantCulture), StartsOver = i == 0 && start is null && resumeAfter is not null };
            }
        }
    }

    private static int? Start(string? resumeAfter, int length) =>
        int.TryParse(resumeAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var done) && done <= length ? done : null;

    private async Task StrikeAsync(DownloadFault fault, CancellationToken cancellationToken)
    {
        if (fault.Hangs)
        {
            await Hanging.UntilCancelledAsync(cancellationToken).ConfigureAwait(false);
        }

        throw Fault("The scripted provider fails, as it was told to.", fault.IsTransient, fault.Finding);
    }

    private OfferProviderException Fault(string message, bool isTransient, Finding? finding) =>
        new(message) { IsTransient = isTransient, Operation = "download", Provider = Platform, Finding = finding };

    private void Add(TenantId tenant, string accountId, DownloadFault fault)
    {
        lock (_gate)
        {
            ThrowIfUnknown(tenant, accountId);
            if (!_faults.TryGetValue((tenant, accountId), out var faults))
            {
                _faults[(tenant, accountId)] = faults = new Queue<DownloadFault>();
            }

            faults.Enqueue(fault);
        }
    }

    private void ThrowIfUnknown(TenantId tenant, string accountId)
    {
        if (!_steps.ContainsKey((tenant, accountId)))
        {
            throw new KeyNotFoundException($"The tenant '{tenant}' has no account '{accountId}'. Add it with AddAccount.");
        }
    }
}
