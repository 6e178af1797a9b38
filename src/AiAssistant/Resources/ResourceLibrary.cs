using AiAssistant.Offers;
using AiAssistant.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AiAssistant.Resources;

/// <summary>Feeds the assistant: what sellers do with knowledge bases and offers. Learning itself runs in the background.</summary>
/// <remarks>
/// <para>Thread-safety: all members may be called at once from any thread.</para>
/// <para>Outcomes a seller can cause are <see cref="ResourceResult"/>s with findings; misuse is an <see cref="ArgumentException"/>. A store or a shop that
/// cannot be reached throws <see cref="AiAssistantException"/>.</para>
/// <para>Tenants: every call names its tenant, itself or in the <see cref="ResourceId"/>; the host passes on only ids of the tenant that is signed in.</para>
/// </remarks>
public sealed partial class ResourceLibrary
{
    private readonly ResourceRows _rows;
    private readonly ResourceEdits _edits;
    private readonly ResourceIds _ids;
    private readonly ResourceWatch _watch;
    private readonly ResourceListWatch _listWatch;
    private readonly IReadOnlyList<IRenameFollower> _followers;
    private readonly TimeProvider _time;
    private readonly TimeSpan _refreshInterval;

    internal ResourceLibrary(
        ResourceRows rows,
        OfferProviders providers,
        TimeProvider time,
        IOptions<ResourceOptions> options,
        IEnumerable<IRenameFollower> followers,
        ILogger<ResourceLibrary>? logger = null)
    {
        _rows = rows;
        _edits = new ResourceEdits(rows);
        _ids = new ResourceIds(time);
        _watch = new ResourceWatch(rows, time);
        _listWatch = new ResourceListWatch(rows, time);
        _followers = [.. followers];
        _time = time;
        _refreshInterval = options.Value.RefreshInterval;
        Accounts = new ConnectedAccounts(providers, time, options.Value.AccountListTimeout, logger ?? NullLogger<ResourceLibrary>.Instance);
    }

    internal ConnectedAccounts Accounts { get; }

    /// <summary>Adds a knowledge base and queues it for learning.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="name">Its name: trimmed, 1 to 200 characters, no control characters, unique in the tenant without regard to case.</param>
    /// <param name="content">
    /// The answers; all optional. Questions at most 1,000, answers at most 20,000 characters, without control characters but for line breaks and tabs; any
    /// number of custom questions. One whose id is blank gets <c>custom-1</c> and so on, the first that is free.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The new resource in <see cref="ResourceStatus.Processing"/>, with a warning when predefined questions are unanswered; or why it was not added.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An answer belongs to no <see cref="PredefinedQuestion"/>.</exception>
    public async Task<ResourceResult> AddKnowledgeBaseAsync(
        TenantId tenant, string name, KnowledgeBaseContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        var own = KnowledgeBaseValidator.Normalize(content);
        var errors = KnowledgeBaseValidator.Check(name.Trim(), own);
        if (errors.Count > 0)
        {
            return ResourceResult.Refused(null, errors);
        }

        var result = await AddAsync(tenant, name.Trim(), own, cancellationToken).ConfigureAwait(false);
        return result.Succeeded ? result with { Findings = KnowledgeBaseValidator.CheckCompleteness(own) } : result;
    }

    /// <summary>Adds the offers of one account and queues them for learning.</summary>
    /// <param name="tenant">Whose they are.</param>
    /// <param name="name">The resource's name, as for <see cref="AddKnowledgeBaseAsync"/>.</param>
    /// <param name="account">One of <see cref="ListAccountsAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The new resource in <see cref="ResourceStatus.Processing"/>; or why it was not added: the name, an unknown platform or account, a lost connection.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OfferProviderException">
    /// The provider could not list the accounts, or not in time (<see cref="ResourceOptions.AccountListTimeout"/>).
    /// </exception>
    public async Task<ResourceResult> AddOffersAsync(TenantId tenant, string name, AccountRef account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(account);
        if (ResourceName.Check(name.Trim()) is { } fault)
        {
            return ResourceResult.Refused(null, fault);
        }

        if (await Accounts.CheckAsync(tenant, account, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return ResourceResult.Refused(null, refusal);
        }

        return await AddAsync(tenant, name.Trim(), new OffersContent(account), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the accounts of all platforms that the tenant has connected: the drop-down list of <see cref="AddOffersAsync"/>.</summary>
    /// <param name="tenant">Whose accounts.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The accounts by platform, then in the provider's order; empty when none is connected.</returns>
    /// <exception cref="OfferProviderException">
    /// A provider could not list its accounts, or not in time (<see cref="ResourceOptions.AccountListTimeout"/>); <see cref="OfferForm.ListAccountsAsync"/>
    /// lists those of the others.
    /// </exception>
    public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        Accounts.ListAllAsync(tenant, cancellationToken);

    /// <summary>Lists a tenant's resources in the order in which they were added. Deleted ones are not shown.</summary>
    /// <param name="tenant">Whose resources.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    public IAsyncEnumerable<Resource> ListAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        _rows.ListAsync(new ResourceFilter { Tenant = tenant }, cancellationToken);

    /// <summary>Finds a resource by its identity.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The resource; null when there is none or it was deleted.</returns>
    public async Task<Resource?> FindAsync(ResourceId id, CancellationToken cancellationToken = default) =>
        await _rows.FindAsync(id, cancellationToken).ConfigureAwait(false) is { DeletedAt: null } row ? row : null;

    /// <summary>Finds a resource by its name.</summary>
    /// <param name="tenant">Whose resource.</param>
    /// <param name="name">The name; trimmed, compared without regard to case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The resource; null when none has this name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public async Task<Resource?> FindAsync(TenantId tenant, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var filter = new ResourceFilter { Tenant = tenant, Name = name.Trim() };
        return await _rows.ListAsync(filter, cancellationToken).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Learns a failed resource again, for the same reason as before.</summary>
    /// <param name="id">The resource.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The resource in <see cref="ResourceStatus.Processing"/>; or the finding that it is not <see cref="ResourceStatus.Failed"/> or not there.
    /// </returns>
    public Task<ResourceResult> RetryAsync(ResourceId id, CancellationToken cancellationToken = default) =>
        _edits.ChangeAsync(
            id,
            row => ResourceLife.Allows(ResourceMoveKind.Retry, row) ? null : new Finding(ResourceCodes.RetryNotFailed, row.Status.ToString()),
            ResourceMove.Retry,
            cancellationToken);

    /// <summary>
    /// Ends the learning that is under way or waits. The published version, if there is one, keeps serving; <see cref="RetryAsync"/> begins again, and a
    /// refresh that was cancelled does not count.
    /// </summary>
    /// <param name="id">The resource, in <see cref="ResourceStatus.Processing"/>.</param>
    /// <param name="cancellationToken">Cancels the call; the resource may then have been cancelled or not.</param>
    /// <returns>
    /// The resource in <see cref="ResourceStatus.Failed"/>, with <c>learning.cancelled</c> as its failure; or the finding that nothing is processed, or that
    /// it is not there.
    /// </returns>
    /// <remarks>
    /// The attempt writes nothing more from now on. A worker of this process is told at once, one of another process when it renews its lease.
    /// </remarks>
    public Task<ResourceResult> CancelAsync(ResourceId id, CancellationToken cancellationToken = default) =>
        _edits.ChangeAsync(
            id,
            row => ResourceLife.Allows(ResourceMoveKind.Cancel, row) ? null : new Finding(ResourceCodes.CancelNotProcessing, row.Status.ToString()),
            ResourceMove.Cancel(_time.GetUtcNow()),
            cancellationToken);

    /// <summary>Downloads the current offers of an offers resource ("Download current offer"). The published version answers meanwhile.</summary>
    /// <param name="id">The resource; its status is <see cref="ResourceStatus.Success"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The resource in <see cref="ResourceStatus.Processing"/>; or why not: no offers resource, busy, failed (retry it instead), or too early, with the
    /// instant from which it is allowed.
    /// </returns>
    public Task<ResourceResult> RefreshAsync(ResourceId id, CancellationToken cancellationToken = default) =>
        _edits.ChangeAsync(id, CheckRefresh, ResourceMove.Refresh, cancellationToken);

    /// <summary>When "Download current offer" is allowed again, as far as the limit alone goes.</summary>
    /// <param name="resource">An offers resource.</param>
    /// <returns>The instant; null when the limit allows it now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is null.</exception>
    public DateTimeOffset? NextRefreshAt(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.RefreshedAt + _refreshInterval is { } next && next > _time.GetUtcNow() ? next : null;
    }

    /// <summary>Deletes a resource from any status. It stops answering and its name is free at once; its versions are removed in the background.
    /// <c>WorkflowLibrary.FindAffectedAsync</c> tells which workflows will miss it.</summary>
    /// <param name="id">The resource. Deleting one that is gone already is fine.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A result that succeeded, without a resource.</returns>
    public async Task<ResourceResult> DeleteAsync(ResourceId id, CancellationToken cancellationToken = default)
    {
        await _edits.ChangeAsync(id, _ => null, ResourceMove.Delete(_time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        return ResourceResult.Done(null);
    }

    private async Task<ResourceResult> AddAsync(TenantId tenant, string name, ResourceContent content, CancellationToken cancellationToken)
    {
        var added = new Resource { Id = new ResourceId(tenant, ""), Name = name, Content = content, CreatedAt = _time.GetUtcNow() };
        return await _edits.AddAsync(added, _ids.NextInstant(), cancellationToken).ConfigureAwait(false);
    }

    private Finding? CheckRefresh(Resource row) => row switch
    {
        { Kind: not ResourceKind.Offers } => new Finding(ResourceCodes.RefreshNotOffers),
        { Status: ResourceStatus.Processing } => new Finding(ResourceCodes.RefreshBusy),
        { Status: ResourceStatus.Failed } => new Finding(ResourceCodes.RefreshFailed),
        _ when NextRefreshAt(row) is { } next => new Finding(
            ResourceCodes.RefreshTooEarly,
            FindingArgument.Of(next),
            FindingArgument.Of(_refreshInterval.TotalDays)),
        _ => null,
    };
}
