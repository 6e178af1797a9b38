using AiAssistant.Runs;
using AiAssistant.Tickets;
using ConsoleHost.Tickets;
using Spectre.Console;

namespace ConsoleHost.Conversations;

/// <summary>Shows what was said, from which sources, and what the workflows did. All texts are escaped: they come from outside.</summary>
internal sealed class ConversationView(IAnsiConsole console)
{
    public void Customer(string name, string text) => console.MarkupLineInterpolated($"[bold]{name}:[/] {text}");

    public void Replies(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            foreach (var message in run.Effects.OfType<ChangeEffect>().Where(static effect => effect.State == EffectState.Done).Select(static effect => effect.Change).OfType<SendMessage>())
            {
                console.MarkupLineInterpolated($"[bold green]Assistant:[/] {message.Text}");
            }

            Sources(run);
            Workflows(run);
        }
    }

    private void Sources(Run run)
    {
        foreach (var citation in run.Outcome?.Citations ?? [])
        {
            console.MarkupLineInterpolated($"  [grey]source: {citation.ResourceName} / {citation.Source}: \"{Shorten(citation.Quote)}\"[/]");
        }
    }

    private void Workflows(Run run)
    {
        foreach (var trace in run.Decision?.Trace.Where(static trace => trace.Result == AiAssistant.Workflows.WorkflowResult.Fired) ?? [])
        {
            console.MarkupLineInterpolated($"  [grey]workflow: {trace.Name}[/]");
        }

        var done = run.Effects.Where(static effect => effect is not RaiseEffect).Select(EffectText.Of);
        var reason = run.Outcome?.Reason is { } why ? $" ({why})" : "";
        if (run.Outcome is not null || run.Effects.Count > 0)
        {
            console.MarkupLineInterpolated($"  [grey]{run.Event.Kind}{(run.Outcome is null ? "" : $" → {run.Outcome.Kind}{reason}")}: {string.Join(", ", done)}[/]");
        }
    }

    private static string Shorten(string quote) => quote.Length <= 120 ? quote : $"{quote.AsSpan(0, 119)}…";
}
