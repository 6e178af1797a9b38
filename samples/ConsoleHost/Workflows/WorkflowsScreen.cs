using System.Globalization;
using AiAssistant;
using AiAssistant.Workflows;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;
using Spectre.Console;

namespace ConsoleHost.Workflows;

/// <summary>The seller's list of automated workflows: what runs, in which order, and what can be done with each.</summary>
internal sealed class WorkflowsScreen(Screen screen, WorkflowWords workflowWords, WorkflowLibrary library, WorkflowEditor editor)
{
    private SellerWords Words => screen.Words;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string? focused = null;
        while (true)
        {
            var workflows = await InOrderAsync(cancellationToken);
            List<Choice<Workflow?>> choices = [.. workflows.Select(Line), new(Words["label.addWorkflow"], null)];
            ChoiceView<Workflow?> view = new(Words["label.automatedWorkflows"], choices)
            {
                Columns = [Words["label.name"], "", Words["label.triggers"], Words["label.actions"]],
            };
            var focus = Math.Max(choices.FindIndex(choice => choice.Label == focused), 0);
            if (await screen.ChooseAsync(view, focus, changes: null, cancellationToken) is not { } chosen)
            {
                return;
            }

            focused = chosen.Label;
            if (chosen.Value is { } workflow)
            {
                await ManageAsync(workflow, cancellationToken);
            }
            else
            {
                screen.Heading(Words["label.automatedWorkflows"], Words["label.addWorkflow"]);
                await editor.AddAsync((draft, token) => SaveAsync(draft, id: null, token), cancellationToken);
            }
        }
    }

    private async Task<List<Workflow>> InOrderAsync(CancellationToken cancellationToken) =>
        [.. (await library.GetAsync(Shop.Tenant, cancellationToken)).Workflows.OrderBy(static workflow => workflow.Order)];

    /// <summary>The name takes a third of the line; what is left is shared by the start and the actions.</summary>
    private int CellLength => Math.Max((screen.Console.Profile.Width * 2 / 3 / 2) - 6, 16);

    private Choice<Workflow?> Line(Workflow workflow) => new(workflow.Name, workflow)
    {
        Cells =
        [
            new Text(Words[workflow.Enabled ? "workflow.on" : "workflow.off"], workflow.Enabled ? Color.Green : Color.Grey),
            new Text(OneLine.Of(string.Join(" + ", workflow.Conditions.Select(workflowWords.Condition)), CellLength)),
            new Text(OneLine.Of(string.Join(" + ", workflow.Actions.Select(workflowWords.Action)), CellLength)),
        ],
    };

    private async Task ManageAsync(Workflow workflow, CancellationToken cancellationToken)
    {
        List<Choice<WorkflowCommand>> choices =
        [
            new(Words["label.edit"], WorkflowCommand.Edit),
            new(Words[workflow.Enabled ? "workflow.switchOff" : "workflow.switchOn"], WorkflowCommand.Toggle),
            new(Words["workflow.up"], WorkflowCommand.Up),
            new(Words["workflow.down"], WorkflowCommand.Down),
            new(Words["label.delete"], WorkflowCommand.Delete),
        ];
        switch ((await screen.ChooseAsync(workflow.Name, choices, cancellationToken: cancellationToken))?.Value)
        {
            case WorkflowCommand.Edit:
                screen.Heading(Words["label.automatedWorkflows"], workflow.Name);
                await editor.EditAsync(new WorkflowDraft(workflow), workflow.Name, (draft, token) => SaveAsync(draft, workflow.Id, token), cancellationToken);
                break;
            case WorkflowCommand.Toggle:
                await ChangeAsync(all => Replaced(all, workflow.Id, static one => one with { Enabled = !one.Enabled }), cancellationToken);
                break;
            case WorkflowCommand.Up:
                await ChangeAsync(all => Moved(all, workflow.Id, -1), cancellationToken);
                break;
            case WorkflowCommand.Down:
                await ChangeAsync(all => Moved(all, workflow.Id, +1), cancellationToken);
                break;
            case WorkflowCommand.Delete when await screen.ConfirmAsync(Words.Format("delete.confirm", workflow.Name), cancellationToken):
                await ChangeAsync(all => [.. all.Where(one => one.Id != workflow.Id)], cancellationToken);
                break;
        }
    }

    /// <summary>
    /// Saves the draft in its place, or as the last one when it is new. The set is saved as a whole, so that faults between workflows are found too.
    /// </summary>
    private async Task<SheetResult> SaveAsync(WorkflowDraft draft, string? id, CancellationToken cancellationToken)
    {
        var set = await library.GetAsync(Shop.Tenant, cancellationToken);
        var found = id is null ? -1 : set.Workflows.ToList().FindIndex(workflow => workflow.Id == id);
        var index = found < 0 ? set.Workflows.Count : found;
        var edited = draft.ToWorkflow(order: set.Workflows.Select(static workflow => workflow.Order).DefaultIfEmpty().Max() + 1);
        List<Workflow> changed = [.. set.Workflows];
        changed.RemoveRange(index, found < 0 ? 0 : 1);
        changed.Insert(index, edited);
        return await SaveAsync(changed, set.Revision, index, cancellationToken);
    }

    private async Task ChangeAsync(Func<IReadOnlyList<Workflow>, IReadOnlyList<Workflow>> change, CancellationToken cancellationToken)
    {
        var set = await library.GetAsync(Shop.Tenant, cancellationToken);
        screen.Show((await SaveAsync(change(set.Workflows), set.Revision, index: -1, cancellationToken)).Findings);
    }

    private async Task<SheetResult> SaveAsync(IReadOnlyList<Workflow> changed, long revision, int index, CancellationToken cancellationToken)
    {
        var saved = await library.SaveAsync(Shop.Tenant, changed, revision, cancellationToken);
        if (saved.Status == SaveStatus.Conflict)
        {
            screen.Say(Words["conflict"], "yellow");
        }

        return new SheetResult(saved.IsSaved, [.. saved.Findings.Select(finding => Localize(finding, index, changed))]);
    }

    private static List<Workflow> Replaced(IReadOnlyList<Workflow> all, string id, Func<Workflow, Workflow> change) =>
        [.. all.Select(workflow => workflow.Id == id ? change(workflow) : workflow)];

    /// <summary>All in a new order, numbered from 1.</summary>
    private static List<Workflow> Moved(IReadOnlyList<Workflow> all, string id, int by)
    {
        var ordered = all.OrderBy(static workflow => workflow.Order).ToList();
        var from = ordered.FindIndex(workflow => workflow.Id == id);
        var moved = ordered[from];
        ordered.RemoveAt(from);
        ordered.Insert(Math.Clamp(from + by, 0, ordered.Count), moved);
        return [.. ordered.Select(static (workflow, index) => workflow with { Order = index + 1 })];
    }

    /// <summary>The place within the workflow that is edited; a place in another one becomes that one's name.</summary>
    private static Finding Localize(Finding finding, int index, IReadOnlyList<Workflow> workflows)
    {
        for (var other = 0; other < workflows.Count; other++)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"workflows[{other}]");
            if (finding.Place == prefix || finding.Place?.StartsWith($"{prefix}.", StringComparison.Ordinal) == true)
            {
                return finding with { Place = other == index ? finding.Place[prefix.Length..].TrimStart('.') : workflows[other].Name };
            }
        }

        return finding with { Place = null };
    }
}
