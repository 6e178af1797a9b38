using AiAssistant.Resources;
using AiAssistant.Workflows.Validation;

namespace AiAssistant.Workflows;

/// <summary>Where a host reads, validates and saves the workflows of its sellers.</summary>
/// <remarks>
/// <para>Thread-safety: members may be called at once from any thread and process; of two writes with the same expected revision one is stored.</para>
/// <para>What is saved counts from the next event. Failures of a store are passed on: <see cref="AiAssistantException"/>.</para>
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
    /// to resources are bound to the usable resource with the stored id, whose present name they then take, or, where that is gone, to the one of that name
    /// (without regard to case).
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
        ThrowIfMissing(RequiredParts.FindMissing(definitions), nameof(definitions));
        var settings = await _settings.ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
        var (found, catalog) = await ValidateAsync(tenant, definitions, settings, cancellationToken).ConfigureAwait(false);
        if (found.HasErrors)
        {
            return new SaveResult(SaveStatus.Refused, await _workflows.GetRevisionAsync(tenant, cancellationToken).ConfigureAwait(false), found.Findings);
        }

        _messages.Warn(definitions, settings.Channels, found);
        var bound = definitions.Select(workflow => ResourceBinding.Bind(workflow with { Name = workflow.Name.Trim() }, catalog)).ToList();
        var written = await WriteAsync(
            tenant,
            stored => Task.FromResult<IReadOnlyList<Workflow>?>(WorkflowSlugs.Fill(bound, stored.Workflows)),
            expectedRevision,
            cancellationToken).ConfigureAwait(false);
        return SaveResult.From(written, found.Findings);
    }

    /// <summary>
    /// Validates one workflow among the stored ones and, when no finding about it is an error, saves it alone: instead of the one with its id, or beside the
    /// others when none has it. Faults of other workflows do not stand in its way; a resource or calendar that is not there any more is a mere warning while
    /// the workflow is switched off, so that it can be.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="workflow">The workflow; one without an id is new and gets one.</param>
    /// <param name="expectedRevision">
    /// The revision that the change started from (<see cref="WorkflowSet.Revision"/>); null leaves the others as they are found and replaces this one.
    /// </param>
    /// <param name="cancellationToken">Cancels the call; the workflow may then have been saved or not.</param>
    /// <returns>
    /// As from <see cref="SaveAsync"/>, but with what concerns this workflow alone: places are within it, such as <c>actions[1].fallback</c>, and null for the
    /// set as a whole.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="workflow"/> is null.</exception>
    /// <exception cref="ArgumentException">A part of the workflow is null that must not be; the message names its place.</exception>
    public async Task<SaveResult> SaveOneAsync(
        TenantId tenant, Workflow workflow, long? expectedRevision = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ThrowIfMissing(RequiredParts.FindMissing(workflow), nameof(workflow));
        var settings = await _settings.ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Finding> findings = [];
        var isRefused = false;
        var written = await WriteAsync(
            tenant,
            async stored =>
            {
                var one = WorkflowInSet.Put(workflow with { Name = workflow.Name.Trim() }, stored.Workflows);
                var (found, catalog) = await ValidateAsync(tenant, one.Set, settings, cancellationToken).ConfigureAwait(false);
                _messages.Warn(one.Set, settings.Channels, found);
                findings = one.Own(found.Findings);
                isRefused = findings.Any(static finding => finding.Severity == FindingSeverity.Error);
                return isRefused ? null : WorkflowSlugs.Fill(one.With(ResourceBinding.Bind(one.Workflow, catalog)), stored.Workflows);
            },
            expectedRevision,
            cancellationToken).ConfigureAwait(false);
        return isRefused ? new SaveResult(SaveStatus.Refused, written.Revision, findings) : SaveResult.From(written, findings);
    }

    /// <summary>Removes one workflow. Nothing is validated: <see cref="CheckAsync"/> tells what the others miss now.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="workflowId">The workflow's <see cref="Workflow.Id"/>. Removing one that is gone already is fine.</param>
    /// <param name="expectedRevision">The revision that the change started from; null removes it from whatever is stored.</param>
    /// <param name="cancellationToken">Cancels the call; the workflow may then have been removed or not.</param>
    /// <returns>Saved with the revision that stands now, or a conflict; no findings.</returns>
    /// <exception cref="ArgumentException"><paramref name="workflowId"/> is null or empty.</exception>
    public async Task<SaveResult> RemoveAsync(
        TenantId tenant, string workflowId, long? expectedRevision = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(workflowId);
        var written = await WriteAsync(
            tenant,
            stored =>
            {
                List<Workflow> kept = [.. stored.Workflows.Where(workflow => workflow.Id != workflowId)];
                return Task.FromResult<IReadOnlyList<Workflow>?>(kept.Count == stored.Workflows.Count ? null : kept);
            },
            expectedRevision,
            cancellationToken).ConfigureAwait(false);
        return SaveResult.From(written, []);
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
        var isMeant = await ReferencesToAsync(set, resource, name, cancellationToken).ConfigureAwait(false);
        return [.. set.Workflows.Where(workflow => ResourceBinding.References(workflow).Any(isMeant))];
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
        var (found, _) = await ValidateAsync(tenant, set.Workflows, settings, cancellationToken).ConfigureAwait(false);
        _messages.Warn(set.Workflows, settings.Channels, found);
        return found.Findings;
    }

    /// <summary>Takes a resource's present name over into all references to it. Nothing is validated.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="formerName">The name it had: references that found it by that would lose it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<SaveResult> FollowRenameAsync(ResourceId resource, string formerName, CancellationToken cancellationToken)
    {
        var written = await WriteAsync(
            resource.Tenant,
            async stored =>
            {
                // Read after the set: whoever renames it later finds the set that is written here, and rewrites it again.
                var row = await _resources.FindAsync(resource, cancellationToken).ConfigureAwait(false);
                var isMeant = await ReferencesToAsync(stored, resource, formerName, cancellationToken).ConfigureAwait(false);
                return row is { DeletedAt: null } && stored.Workflows.SelectMany(ResourceBinding.References).Any(isMeant)
                    ? [.. stored.Workflows.Select(workflow => ResourceBinding.Point(workflow, isMeant, row))]
                    : null;
            },
            expectedRevision: null,
            cancellationToken).ConfigureAwait(false);
        return SaveResult.From(written, []);
    }

    private static void ThrowIfMissing(string? missing, string parameter)
    {
        if (missing is not null)
        {
            throw new ArgumentException($"{missing} is null, but a workflow needs it. Set it, or leave out what it belongs to.", parameter);
        }
    }

    /// <summary>Which references mean a resource, as when an event is answered: those with its id, and those with its name whose own id is gone.</summary>
    private async Task<Func<ResourceReference, bool>> ReferencesToAsync(
        WorkflowSet set, ResourceId resource, string? name, CancellationToken cancellationToken)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var namesakes = set.Workflows.SelectMany(ResourceBinding.References).Where(IsNamed).Select(static reference => reference.Id).OfType<string>();
        foreach (var id in namesakes.Distinct(StringComparer.Ordinal).Where(id => id != resource.Value))
        {
            if (await _resources.FindAsync(new ResourceId(resource.Tenant, id), cancellationToken).ConfigureAwait(false) is not { DeletedAt: null })
            {
                gone.Add(id);
            }
        }

        return reference => reference.Id == resource.Value || (IsNamed(reference) && (reference.Id is null || gone.Contains(reference.Id)));

        bool IsNamed(ResourceReference reference) => name is not null && string.Equals(reference.Name.Trim(), name, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(FindingList Found, ResourceCatalog Catalog)> ValidateAsync(
        TenantId tenant, IReadOnlyList<Workflow> definitions, TenantSettings settings, CancellationToken cancellationToken)
    {
        var calendars = settings.Calendars.Keys.Order(StringComparer.Ordinal).ToList();
        var catalog = await ResourceCatalog.ReadAsync(_resources, tenant, cancellationToken).ConfigureAwait(false);
        return (WorkflowValidator.Validate(definitions, calendars, catalog), catalog);
    }

    /// <summary>Writes what a change makes of the stored set; a change that gives null leaves it as it is.</summary>
    private async Task<WriteResult> WriteAsync(
        TenantId tenant, Func<WorkflowSet, Task<IReadOnlyList<Workflow>?>> change, long? expectedRevision, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var stored = await _workflows.ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
            if (await change(stored).ConfigureAwait(false) is not { } changed)
            {
                return new WriteResult(WriteStatus.Written, stored.Revision);
            }

            var written = await _workflows.WriteAsync(tenant, changed, expectedRevision ?? stored.Revision, cancellationToken).ConfigureAwait(false);
            if (written.IsWritten || expectedRevision is not null || attempt == MaxTries)
            {
                return written;
            }
        }
    }
}
