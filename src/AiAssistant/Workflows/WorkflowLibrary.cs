using AiAssistant.Resources;
using AiAssistant.Workflows.Validation;

namespace AiAssistant.Workflows;

/// <summary>Where a host reads, validates and saves the workflows of its sellers.</summary>
/// <remarks>
/// <para>Thread-safety: members may be called at once from any thread and process; of two writes with the same expected revision one is stored.</para>
/// <para>A set is saved as a whole and counts from the next event. Failures of a store are passed on: <see cref="AiAssistantException"/>.</para>
/// </remarks>
public sealed class WorkflowLibrary
{
    /// <summary>How often a change that names no revision is tried on a set that others change too.</summary>
    private const int MaxTries = 8;

    private readonly IWorkflowStore _workflows;
    private readonly ISettingsStore _settings;
    private readonly IResourceStore _resources;
    private readonly ChannelMessages _messages;

    internal WorkflowLibrary(IWorkflowStore workflows, ISettingsStore settings, IResourceStore resources, IMessageInspector inspector)
    {
        _messages = new ChannelMessages(inspector);
        _workflows = workflows;
        _settings = settings;
        _resources = resources;
    }

    /// <summary>Reads a tenant's workflows with their revision; empty when none were ever saved.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<WorkflowSet> GetAsync(TenantId tenant, CancellationToken cancellationToken = default) => _workflows.ReadAsync(tenant, cancellationToken);

    /// <summary>
    /// Validates a set and, when no finding is an error, replaces the tenant's set by it. Names are trimmed, workflows without an id get one, and references
    /// to resources are bound to the usable resource of that name (without regard to case), or else to the one with the stored id, whose present name they
    /// then take.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="definitions">All workflows of the tenant.</param>
    /// <param name="expectedRevision">The revision that the change started from (<see cref="WorkflowSet.Revision"/>); null replaces whatever is stored.</param>
    /// <param name="cancellationToken">Cancels the call; the set may then have been saved or not.</param>
    /// <returns>
    /// Saved with the new revision, refused with the findings, or a conflict. Places are JSON paths such as <c>workflows[0].actions[1].fallback</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="definitions"/> is null.</exception>
    /// <exception cref="ArgumentException">A part of a definition is null that must not be; the message names its place.</exception>
    public async Task<SaveResult> SaveAsync(
        TenantId tenant, IReadOnlyList<Workflow> definitions, long? expectedRevision = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        if (RequiredParts.FindMissing(definitions) is { } missing)
        {
            throw new ArgumentException($"{missing} is null, but a workflow needs it. Set it, or leave out what it belongs to.", nameof(definitions));
        }

        var settings = await _settings.ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
        var (found, catalog) = await ValidateAsync(tenant, definitions, settings, cancellationToken).ConfigureAwait(false);
        if (found.HasErrors)
        {
            return new SaveResult(SaveStatus.Refused, await _workflows.GetRevisionAsync(tenant, cancellationToken).ConfigureAwait(false), found.Findings);
        }

        _messages.Warn(definitions, settings.Channels, found);
        var bound = definitions.Select(workflow => ResourceBinding.Bind(workflow with { Name = workflow.Name.Trim() }, catalog)).ToList();
        return await WriteAsync(
            tenant,
            stored => Task.FromResult<IReadOnlyList<Workflow>?>(WorkflowSlugs.Fill(bound, stored.Workflows)),
            expectedRevision,
            found.Findings,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a workflow file and saves it as <see cref="SaveAsync"/> does; what makes it unreadable comes back as findings too.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="json">The file's text: see <see cref="WorkflowJson"/>.</param>
    /// <param name="expectedRevision">The revision that the change started from; null replaces whatever is stored.</param>
    /// <param name="cancellationToken">Cancels the call; the set may then have been saved or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public async Task<SaveResult> ImportAsync(TenantId tenant, string json, long? expectedRevision = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Workflow> definitions;
        try
        {
            definitions = WorkflowJson.Read(json);
        }
        catch (WorkflowFormatException exception)
        {
            return new SaveResult(SaveStatus.Refused, await _workflows.GetRevisionAsync(tenant, cancellationToken).ConfigureAwait(false), exception.Findings);
        }

        return await SaveAsync(tenant, definitions, expectedRevision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells which workflows refer to a resource, enabled or not: to be shown before it is deleted.</summary>
    /// <param name="resource">The resource; it need not exist any more.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The workflows in the order of the set.</returns>
    public async Task<IReadOnlyList<Workflow>> FindAffectedAsync(ResourceId resource, CancellationToken cancellationToken = default)
    {
        var name = (await _resources.FindAsync(resource, cancellationToken).ConfigureAwait(false))?.Name;
        var set = await _workflows.ReadAsync(resource.Tenant, cancellationToken).ConfigureAwait(false);
        return [.. set.Workflows.Where(workflow => ResourceBinding.RefersTo(workflow, resource, name))];
    }

    /// <summary>
    /// Validates the stored set as things stand now: what was well when it was saved may have lost a resource or a calendar since. To be shown with the set.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The findings with their places, as from <see cref="SaveAsync"/>; empty when nothing is amiss. A workflow with an error is still carried out, as far
    /// as it can be.
    /// </returns>
    public async Task<IReadOnlyList<Finding>> CheckAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        var set = await _workflows.ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
        var settings = await _settings.ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
        return (await ValidateAsync(tenant, set.Workflows, settings, cancellationToken).ConfigureAwait(false)).Found.Findings;
    }

    /// <summary>Takes a resource's present name over into all references to it. Nothing is validated.</summary>
    internal async Task<SaveResult> FollowRenameAsync(ResourceId resource, CancellationToken cancellationToken) => await WriteAsync(
        resource.Tenant,
        async stored =>
        {
            // Read after the set: whoever renames it later finds the set that is written here, and rewrites it again.
            var row = await _resources.FindAsync(resource, cancellationToken).ConfigureAwait(false);
            return row is { DeletedAt: null } && stored.Workflows.Any(workflow => ResourceBinding.RefersTo(workflow, resource))
                ? [.. stored.Workflows.Select(workflow => ResourceBinding.Rename(workflow, resource, row.Name))]
                : null;
        },
        expectedRevision: null,
        findings: [],
        cancellationToken).ConfigureAwait(false);

    private async Task<(FindingList Found, ResourceCatalog Catalog)> ValidateAsync(
        TenantId tenant, IReadOnlyList<Workflow> definitions, TenantSettings settings, CancellationToken cancellationToken)
    {
        var calendars = settings.Calendars.Keys.Order(StringComparer.Ordinal).ToList();
        var catalog = await ResourceCatalog.ReadAsync(_resources, tenant, cancellationToken).ConfigureAwait(false);
        return (WorkflowValidator.Validate(definitions, calendars, catalog), catalog);
    }

    private async Task<SaveResult> WriteAsync(
        TenantId tenant,
        Func<WorkflowSet, Task<IReadOnlyList<Workflow>?>> change,
        long? expectedRevision,
        IReadOnlyList<Finding> findings,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var stored = await _workflows.ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
            if (await change(stored).ConfigureAwait(false) is not { } changed)
            {
                return new SaveResult(SaveStatus.Saved, stored.Revision, findings);
            }

            var written = await _workflows.WriteAsync(tenant, changed, expectedRevision ?? stored.Revision, cancellationToken).ConfigureAwait(false);
            if (written.IsWritten || expectedRevision is not null || attempt == MaxTries)
            {
                return SaveResult.From(written, findings);
            }
        }
    }
}
