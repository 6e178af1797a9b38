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
                await editor.AddAsync(SaveAsync, cancellationToken);
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
                await editor.EditAsync(new WorkflowDraft(workflow), workflow.Name, SaveAsync, cancellationToken);
                break;
            case WorkflowCommand.Toggle:
                await ToggleAsync(workflow, cancellationToken);
                break;
            case WorkflowCommand.Up:
                await MoveAsync(workflow, -1, cancellationToken);
                break;
            case WorkflowCommand.Down:
                await MoveAsync(workflow, +1, cancellationToken);
                break;
            case WorkflowCommand.Delete when await screen.ConfirmAsync(Words.Format("delete.confirm", workflow.Name), cancellationToken):
                await library.RemoveAsync(Shop.Tenant, workflow.Id, cancellationToken: cancellationToken);
                break;
        }
    }

    /// <summary>Saves the draft in its place, or as the last one when it is new.</summary>
    private async Task<SheetResult> SaveAsync(WorkflowDraft draft, CancellationToken cancellationToken)
    {
        var set = await library.GetAsync(Shop.Tenant, cancellationToken);
        var edited = draft.ToWorkflow(order: set.Workflows.Select(static workflow => workflow.Order).DefaultIfEmpty().Max() + 1);
        var saved = await library.SaveOneAsync(Shop.Tenant, edited, cancellationToken: cancellationToken);
        return new SheetResult(saved.IsSaved, saved.Findings);
    }

    private async Task ToggleAsync(Workflow workflow, CancellationToken cancellationToken)
    {
        var saved = await library.SaveOneAsync(Shop.Tenant, workflow with { Enabled = !workflow.Enabled }, cancellationToken: cancellationToken);
        screen.Show(saved.Findings.Select(static finding => finding with { Place = null }));
    }

    private async Task MoveAsync(Workflow workflow, int by, CancellationToken cancellationToken)
    {
        var set = await library.GetAsync(Shop.Tenant, cancellationToken);
        var moved = Moved(set.Workflows, workflow.Id, by);
        var saved = await library.SaveAsync(Shop.Tenant, moved, set.Revision, cancellationToken);
        screen.Show(saved.Findings.Select(finding => finding with { Place = NameAt(finding.Place, moved) }));
        if (saved.Status == SaveStatus.Conflict)
        {
            screen.Say(Words["conflict"], "yellow");
        }
    }

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

    /// <summary>The name of the workflow that a place of the set lies in; null when it lies in none.</summary>
    private static string? NameAt(string? place, IReadOnlyList<Workflow> workflows) => workflows
        .Where((_, index) => place?.StartsWith(string.Create(CultureInfo.InvariantCulture, $"workflows[{index}]"), StringComparison.Ordinal) == true)
        .FirstOrDefault()?.Name;
}
