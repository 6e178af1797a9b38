using ConsoleHost.Conversations;
using ConsoleHost.Settings;
using ConsoleHost.Terminal;
using ConsoleHost.Workflows;

namespace ConsoleHost;

/// <summary>What a terminal shows first: be the customer, or be the seller.</summary>
internal sealed class MainMenu(Screen screen, Chat chat, SettingsScreen settings, WorkflowsScreen workflows)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var words = screen.Words;
        List<Choice<Func<CancellationToken, Task>?>> choices =
        [
            new(words["chat.title"], chat.RunAsync),
            new($"{words["label.settings"]} > {words["label.aiSettings"]}", settings.RunAsync),
            new(words["label.automatedWorkflows"], workflows.RunAsync),
            new(words["leave"], null),
        ];
        var focus = 0;
        while (true)
        {
            switch (await screen.ChooseAsync(words["menu"], choices, focus, cancellationToken: cancellationToken))
            {
                case { Value: { } runAsync } chosen:
                    focus = choices.IndexOf(chosen);
                    await runAsync(cancellationToken);
                    break;
                case null when focus < choices.Count - 1:
                    focus = choices.Count - 1; // Escape leads to the way out; once more, or Enter, takes it.
                    break;
                default:
                    return;
            }
        }
    }
}
