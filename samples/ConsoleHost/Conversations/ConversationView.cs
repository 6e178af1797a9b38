using AiAssistant.Runs;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;
using ConsoleHost.Workflows;
using Spectre.Console;

namespace ConsoleHost.Conversations;

/// <summary>Shows what was said and from which sources. All texts are escaped and without control characters: they come from outside.</summary>
internal sealed class ConversationView(Screen screen, WorkflowWords workflows, SourceNames sources)
{
    private const int QuoteLength = 120;

    private SellerWords Words => screen.Words;

    public void Customer(string name, string text) => screen.Console.MarkupLineInterpolated($"[bold]{name}:[/] {VisibleText.Of(text)}");

    public async Task RepliesAsync(IReadOnlyList<Run> runs, CancellationToken cancellationToken)
    {
        foreach (var run in runs)
        {
            foreach (var message in Sent(run))
            {
                screen.Console.MarkupLineInterpolated($"[bold green]{Words["author.Assistant"]}:[/] {VisibleText.Of(message.Text)}");
            }

            await SourcesAsync(run, cancellationToken);
        }
    }

    /// <summary>What the workflows did.</summary>
    public void Deeds(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            var fired = (run.Decision?.Trace ?? []).Where(static trace => trace.Result == WorkflowResult.Fired).Select(static trace => trace.Name).ToList();
            if (fired.Count > 0)
            {
                var effects = run.Effects.Where(static effect => effect is ChangeEffect { Change: not SendMessage } or NotifyEffect).Select(workflows.Effect);
                screen.Say(Words.Pair(string.Join(", ", fired), string.Join(" · ", [workflows.Event(run.Event), .. effects])), "grey", indent: 2);
            }
        }
    }

    /// <summary>The messages that reached the customer.</summary>
    public static IEnumerable<SendMessage> Sent(Run run) =>
        from effect in run.Effects.OfType<ChangeEffect>()
        where effect.State == EffectState.Done && effect.Change is SendMessage
        select (SendMessage)effect.Change;

    private async Task SourcesAsync(Run run, CancellationToken cancellationToken)
    {
        foreach (var citation in run.Outcome?.Citations ?? [])
        {
            screen.Say(await sources.DescribeAsync(citation, QuoteLength, cancellationToken), "cyan", indent: 2);
        }
    }
}
