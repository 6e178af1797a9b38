using AiAssistant.Workflows.Validation;

namespace AiAssistant.Workflows;

/// <summary>Where a host reads, validates and saves the AI settings of its sellers.</summary>
/// <remarks>
/// <para>Thread-safety: members may be called at once from any thread and process; of two writes with the same expected revision one is stored.</para>
/// <para>Settings count from the next event. Failures of a store are passed on: <see cref="AiAssistantException"/>.</para>
/// </remarks>
public sealed class AssistantSettings
{
    private const int MaxTries = 8;
    private readonly ISettingsStore _settings;
    private readonly IWorkflowStore _workflows;
    private readonly ChannelMessages _messages;

    internal AssistantSettings(ISettingsStore settings, IWorkflowStore workflows, IMessageInspector inspector)
    {
        _settings = settings;
        _workflows = workflows;
        _messages = new ChannelMessages(inspector);
    }

    /// <summary>Reads a tenant's settings with their revision; the defaults when none were ever saved.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<TenantSettings> GetAsync(TenantId tenant, CancellationToken cancellationToken = default) => _settings.ReadAsync(tenant, cancellationToken);

    /// <summary>Validates settings and, when no finding is an error, replaces the tenant's by them.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="settings">The new settings; their own revision is ignored.</param>
    /// <param name="expectedRevision">The revision that the change started from (<see cref="TenantSettings.Revision"/>); null replaces whatever is stored.</param>
    /// <param name="cancellationToken">Cancels the call; the settings may then have been saved or not.</param>
    /// <returns>Saved with the new revision, refused with the findings, or a conflict. Places are paths such as <c>calendars.Office.intervals[0]</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    /// <exception cref="ArgumentException">A part of the settings is null that must not be; the message names its place.</exception>
    public async Task<SaveResult> SaveAsync(TenantId tenant, TenantSettings settings, long? expectedRevision = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (RequiredSettings.FindMissing(settings) is { } missing)
        {
            throw new ArgumentException($"{missing} is null, but settings need it. Set it, or leave out what it belongs to.", nameof(settings));
        }

        var set = await _workflows.ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
        var found = SettingsValidator.Validate(settings, set.Workflows);
        if (!found.HasErrors)
        {
            _messages.Warn(settings.Channels, set.Workflows, found);
        }

        for (var attempt = 1; ; attempt++)
        {
            var revision = (await _settings.ReadAsync(tenant, cancellationToken).ConfigureAwait(false)).Revision;
            if (found.HasErrors)
            {
                return new SaveResult(SaveStatus.Refused, revision, found.Findings);
            }

            var written = await _settings.WriteAsync(tenant, settings, expectedRevision ?? revision, cancellationToken).ConfigureAwait(false);
            if (written.IsWritten || expectedRevision is not null || attempt == MaxTries)
            {
                return SaveResult.From(written, found.Findings);
            }
        }
    }
}
