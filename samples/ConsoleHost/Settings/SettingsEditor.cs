using AiAssistant.Workflows;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;

namespace ConsoleHost.Settings;

/// <summary>Changes the settings as they are stored now, so that what somebody else changed meanwhile is kept, and shows what is wrong with the change.</summary>
internal sealed class SettingsEditor(Screen screen, AssistantSettings settings)
{
    /// <returns>Whether it is saved.</returns>
    public async Task<bool> ChangeAsync(Func<TenantSettings, TenantSettings> change, CancellationToken cancellationToken)
    {
        var stored = await settings.GetAsync(Shop.Tenant, cancellationToken);
        var saved = await settings.SaveAsync(Shop.Tenant, change(stored), stored.Revision, cancellationToken);
        screen.Show(saved.Findings);
        if (saved.Status == SaveStatus.Conflict)
        {
            screen.Say(screen.Words["conflict"], "yellow");
        }

        return saved.IsSaved;
    }
}
