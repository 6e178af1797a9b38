namespace AiAssistant.Resources;

// Changing what a resource says and how it is called.
public sealed partial class ResourceLibrary
{
    /// <summary>
    /// Replaces the answers of a knowledge base. When they differ it is learned again, and an attempt under way is given up: the newer edit wins. When they are
    /// the same nothing happens.
    /// </summary>
    /// <param name="id">The resource, in any status.</param>
    /// <param name="content">The new answers, bounded as for <see cref="AddKnowledgeBaseAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The resource as it is now, with a warning when predefined questions are unanswered; or why it was not changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    /// <exception cref="ArgumentException">An answer belongs to no <see cref="PredefinedQuestion"/>.</exception>
    public Task<ResourceResult> EditAsync(ResourceId id, KnowledgeBaseContent content, CancellationToken cancellationToken = default) =>
        EditAsync(id, name: null, content, cancellationToken);

    /// <summary>Changes the answers, and the name unless it is null, in one write.</summary>
    internal async Task<ResourceResult> EditAsync(ResourceId id, string? name, KnowledgeBaseContent content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var own = KnowledgeBaseValidator.Normalize(content);
        var errors = name is null ? KnowledgeBaseValidator.Check(own) : KnowledgeBaseValidator.Check(name.Trim(), own);
        if (errors.Count > 0)
        {
            return ResourceResult.Refused(await FindAsync(id, cancellationToken).ConfigureAwait(false), errors);
        }

        var formerName = "";
        var result = await _edits.ChangeAsync(
            id,
            row => row.Kind == ResourceKind.KnowledgeBase ? null : new Finding(ResourceCodes.EditNotKnowledgeBase),
            row =>
            {
                formerName = row.Name;
                return EditOf(row, name?.Trim() ?? row.Name, own);
            },
            cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            return result;
        }

        List<Finding> warnings = [.. KnowledgeBaseValidator.CheckCompleteness(own)];
        if (name is not null && await FollowAsync(id, formerName, cancellationToken).ConfigureAwait(false) is { } notFollowed)
        {
            warnings.Insert(0, notFollowed);
        }

        return result with { Findings = warnings };
    }

    /// <summary>
    /// Gives a resource another name. Learning is not touched, and the workflows that refer to the resource show the new name.
    /// </summary>
    /// <param name="id">The resource, in any status.</param>
    /// <param name="name">The new name, as for <see cref="AddKnowledgeBaseAsync"/>; another spelling of its own name is fine.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The renamed resource, with a warning when workflows still show the old name; or why it was not renamed.</returns>
    /// <remarks>
    /// The workflows are rewritten after the resource. Should that fail, the resource keeps its new name: workflows find it by its id all the same, and take
    /// the name over when they are saved or the resource is renamed again.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public async Task<ResourceResult> RenameAsync(ResourceId id, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ResourceName.Check(name.Trim()) is { } fault)
        {
            return ResourceResult.Refused(await FindAsync(id, cancellationToken).ConfigureAwait(false), fault);
        }

        var formerName = "";
        var result = await _edits.ChangeAsync(
            id,
            _ => null,
            row =>
            {
                formerName = row.Name;
                return ResourceMove.Rename(name.Trim());
            },
            cancellationToken).ConfigureAwait(false);
        return result.Succeeded && await FollowAsync(id, formerName, cancellationToken).ConfigureAwait(false) is { } notFollowed
            ? result with { Findings = [notFollowed] }
            : result;
    }

    private static ResourceMove? EditOf(Resource row, string name, KnowledgeBaseContent content) =>
        !content.Equals(row.Content) ? ResourceMove.Edit(name, content)
        : row.Name == name ? null
        : ResourceMove.Rename(name);

    /// <returns>A warning when not all have followed; null when all have.</returns>
    private async Task<Finding?> FollowAsync(ResourceId renamed, string formerName, CancellationToken cancellationToken)
    {
        var haveFollowed = true;
        foreach (var follower in _followers)
        {
            try
            {
                haveFollowed &= await follower.FollowAsync(renamed, formerName, cancellationToken).ConfigureAwait(false);
            }
            catch (AiAssistantException)
            {
                // The rename stands: whoever does not follow now finds the resource by its id.
                haveFollowed = false;
            }
        }

        return haveFollowed ? null : new Finding(ResourceCodes.RenameNotFollowed) { Severity = FindingSeverity.Warning };
    }
}
