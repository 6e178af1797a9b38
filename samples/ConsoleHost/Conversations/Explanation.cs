using System.Globalization;
using AiAssistant;
using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;
using ConsoleHost.Workflows;

namespace ConsoleHost.Conversations;

/// <summary>
/// Why a ticket got what it got: for each event what happened, what each workflow said, how the attempt to answer ended and on which evidence, and what
/// was done.
/// </summary>
internal sealed class Explanation(
    Screen screen, WorkflowWords workflows, SourceNames sources, RunLog log)
{
    private const int QuoteLength = 160;

    private SellerWords Words => screen.Words;

    /// <summary>Explains one ticket. Returns false when nothing ever happened to it, and says so.</summary>
    public async Task<bool> ShowAsync(string ticket, CancellationToken cancellationToken)
    {
        var filter = new RunFilter { Ticket = new TicketId(Shop.Tenant, ticket) };
        var runs = await log.ListAsync(Shop.Tenant, filter, cancellationToken).ToListAsync(cancellationToken);
        if (runs.Count > 0)
        {
            await ShowAsync(ticket, runs, cancellationToken);
        }
        else
        {
            screen.Say(Words.Format("explain.unknown", ticket), "red");
        }

        return runs.Count > 0;
    }

    private async Task ShowAsync(string ticket, List<Run> runs, CancellationToken cancellationToken)
    {
        screen.Heading(Words.Format("explain.title", ticket));
        foreach (var run in runs)
        {
            Event(run);
            Decision(run);
            await OutcomeAsync(run.Outcome, cancellationToken);
            Effects(run);
        }
    }

    private void Event(Run run)
    {
        var snapshot = run.Snapshot;
        var time = (snapshot?.LocalTime ?? run.AcceptedAt).ToString("g", Words.Culture);
        screen.Say($"{workflows.Event(run.Event)} · {time}", "bold");
        if (snapshot?.MessageText is { Length: > 0 } text)
        {
            screen.Say(Words.Quote(OneLine.Of(text, QuoteLength)), "grey", indent: 2);
        }

        if (run.Fault is { } fault)
        {
            screen.Say(Words.Sentence(fault), "red", indent: 2);
        }
    }

    private void Decision(Run run)
    {
        foreach (var trace in run.Decision?.Trace ?? [])
        {
            var style = trace.Result switch
            {
                WorkflowResult.Fired => "green",
                WorkflowResult.Error => "red",
                _ => "grey",
            };
            var detail = trace.Detail is null ? "" : $". {Words.Sentence(trace.Detail with { Place = null })}";
            screen.Say($"{Words.Pair(trace.Name, Words[$"traceResult.{trace.Result}"])}{detail}", style, indent: 2);
        }
    }

    private async Task OutcomeAsync(Outcome? outcome, CancellationToken cancellationToken)
    {
        if (outcome is null)
        {
            return;
        }

        screen.Say(Words.Pair(Words["author.Assistant"], How(outcome)), outcome.Kind == OutcomeKind.Unanswered ? "yellow" : "default", indent: 2);
        var gates = outcome.Trace.Steps.Where(static step => step.Stage == AnswerStage.Gate).ToList();
        for (var index = 0; index < outcome.Parts.Count; index++)
        {
            await PartAsync(outcome.Parts[index], gates.ElementAtOrDefault(index), cancellationToken);
        }

        foreach (var degradation in outcome.Degradations)
        {
            screen.Say(Words.Degradation(degradation), "yellow", indent: 4);
        }
    }

    /// <summary>Where there are parts, each says its own reason.</summary>
    private string How(Outcome outcome) => Words.Outcome(outcome.Parts.Count > 0 ? outcome with { Reason = null } : outcome);

    private async Task PartAsync(OutcomePart part, TraceStep? gate, CancellationToken cancellationToken)
    {
        screen.Say($"{Words.Pair(Words.Quote(OneLine.Of(part.Question, QuoteLength)), Words.Outcome(part))}{Confidence(gate)}", indent: 4);
        foreach (var citation in part.Citations)
        {
            screen.Say(await sources.DescribeAsync(citation, QuoteLength, cancellationToken), "cyan", indent: 6);
        }
    }

    private string Confidence(TraceStep? gate) =>
        double.TryParse(gate?.Details.GetValueOrDefault("probability"), CultureInfo.InvariantCulture, out var probability)
            ? $" ({Words.Format("explain.confidence", probability)})"
            : "";

    private void Effects(Run run)
    {
        foreach (var effect in run.Effects.Where(static effect => effect is not RaiseEffect))
        {
            var state = effect.State == EffectState.Done ? "" : $" – {Words[$"effect.{effect.State}"]}";
            var reason = effect.Reason is null ? "" : $" {Words.Sentence(new Finding(effect.Reason))}";
            screen.Say($"→ {workflows.Effect(effect)}{state}{reason}", effect.State == EffectState.Done ? "default" : "yellow", indent: 2);
        }
    }
}
