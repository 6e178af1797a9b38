using System.Globalization;
using AiAssistant;
using AiAssistant.Workflows;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;

namespace ConsoleHost.Workflows;

/// <summary>
/// The sheet on which a workflow is filled in: a line for each part, in any order, as often as wanted. Findings lead back to the line that they are about.
/// </summary>
internal sealed class WorkflowEditor(Screen screen, WorkflowWords workflowWords, ConditionEditor conditions, ActionEditor actions)
{
    private SellerWords Words => screen.Words;

    /// <summary>A new workflow: name and start are asked for first, since nothing goes without them; then the sheet.</summary>
    public async Task AddAsync(Func<WorkflowDraft, CancellationToken, Task<SheetResult>> saveAsync, CancellationToken cancellationToken)
    {
        WorkflowDraft draft = new();
        if (!await EditNameAsync(draft, cancellationToken))
        {
            return;
        }

        if (await EditTriggersAsync(draft, cancellationToken) && await AddActionAsync(draft, cancellationToken))
        {
            screen.Say(Words["workflow.sheet"], "grey");
        }

        await EditAsync(draft, Words["label.addWorkflow"], saveAsync, cancellationToken);
    }

    /// <summary>Shows the sheet until the draft is saved or given up.</summary>
    public async Task EditAsync(
        WorkflowDraft draft, string title, Func<WorkflowDraft, CancellationToken, Task<SheetResult>> saveAsync, CancellationToken cancellationToken)
    {
        string? focus = null;
        while (true)
        {
            var lines = Lines(draft, saveAsync, place => focus = place);
            var start = focus is null ? lines.Count - 1 : lines.FindIndex(line => line.Value.Place == focus);
            focus = null;
            if (await screen.ChooseAsync(title, lines, Math.Max(start, 0), cancellationToken: cancellationToken) is not { } chosen)
            {
                if (!draft.HasChanged || await screen.ConfirmAsync(Words["workflow.drop"], cancellationToken))
                {
                    return;
                }

                continue;
            }

            focus = chosen.Value.Place;
            if (await chosen.Value.EditAsync(cancellationToken))
            {
                return;
            }
        }
    }

    private List<Choice<SheetLine>> Lines(WorkflowDraft draft, Func<WorkflowDraft, CancellationToken, Task<SheetResult>> saveAsync, Action<string> leadTo)
    {
        List<Choice<SheetLine>> lines =
        [
            Line("name", Words.Pair(Words["label.name"], draft.Name), token => EditNameAsync(draft, token)),
            Line("conditions", Words.Pair(Words["label.triggers"], Triggers(draft)), token => EditTriggersAsync(draft, token)),
        ];
        for (var index = 0; index < draft.Conditions.Count; index++)
        {
            if (draft.Conditions[index] is { IsTrigger: false } condition)
            {
                var at = index;
                var words = workflowWords.Condition(condition);
                lines.Add(Line(
                    At("conditions", at),
                    Words.Pair(Words["workflow.condition"], words),
                    token => screen.EditOrRemoveAsync(words, draft.Conditions, at, conditions.EditAsync, token)));
            }
        }

        lines.Add(Line("conditions+", Words["label.addCondition"], token => AddConditionAsync(draft, token)));
        for (var index = 0; index < draft.Actions.Count; index++)
        {
            var at = index;
            var words = workflowWords.Action(draft.Actions[at]);
            lines.Add(Line(
                At("actions", at),
                Words.Pair(Words["workflow.action"], words),
                token => screen.EditOrRemoveAsync(words, draft.Actions, at, actions.EditAsync, token)));
        }

        lines.Add(Line("actions", Words["label.addAction"], token => AddActionAsync(draft, token)));
        var stops = Words.Pair(Words["label.stopProcessing"], Words[draft.StopsProcessing ? "label.yes" : "label.no"]);
        lines.Add(Line("stopProcessing", stops, _ => Toggle(draft)));
        lines.Add(new Choice<SheetLine>(Words["label.finish"], new SheetLine("", token => FinishAsync(draft, saveAsync, leadTo, token))));
        return lines;

        static Choice<SheetLine> Line(string place, string label, Func<CancellationToken, Task> editAsync) => new(label, new SheetLine(place, async token =>
        {
            await editAsync(token);
            return false;
        }));
    }

    private string Triggers(WorkflowDraft draft) =>
        string.Join(", ", draft.Conditions.Where(static condition => condition.IsTrigger).Select(workflowWords.Condition));

    private async Task<bool> FinishAsync(
        WorkflowDraft draft, Func<WorkflowDraft, CancellationToken, Task<SheetResult>> saveAsync, Action<string> leadTo, CancellationToken cancellationToken)
    {
        var result = await saveAsync(draft, cancellationToken);
        foreach (var finding in result.Findings)
        {
            screen.Say(Sentence(draft, finding), finding.Severity == FindingSeverity.Error ? "red" : "yellow");
        }

        if (result.Findings.FirstOrDefault(static finding => finding.Severity == FindingSeverity.Error) is { Place: { } place } && !result.IsSaved)
        {
            leadTo(LineOf(draft, place));
        }

        return result.IsSaved;
    }

    private string LineOf(WorkflowDraft draft, string place) => PartAt(draft, place).Line ?? place;

    private string Sentence(WorkflowDraft draft, Finding finding)
    {
        var sentence = Words.Sentence(finding with { Place = null });
        return PartAt(draft, finding.Place ?? "").Words is { } words ? Words.Pair(words, sentence) : sentence;
    }

    /// <summary>
    /// The condition or action that a place lies in: the line that it is edited on, and its words. Triggers share a line, so they are not told apart.
    /// </summary>
    private (string? Line, string? Words) PartAt(WorkflowDraft draft, string place)
    {
        for (var index = 0; index < draft.Conditions.Count; index++)
        {
            if (IsWithin(place, At("conditions", index)))
            {
                var condition = draft.Conditions[index];
                return condition.IsTrigger ? ("conditions", null) : (At("conditions", index), workflowWords.Condition(condition));
            }
        }

        for (var index = 0; index < draft.Actions.Count; index++)
        {
            if (IsWithin(place, At("actions", index)))
            {
                return (At("actions", index), workflowWords.Action(draft.Actions[index]));
            }
        }

        return (null, null);
    }

    private static bool IsWithin(string place, string part) =>
        place.StartsWith(part, StringComparison.Ordinal) && (place.Length == part.Length || place[part.Length] is '.' or '[');

    private static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    private async Task<bool> EditNameAsync(WorkflowDraft draft, CancellationToken cancellationToken)
    {
        if (await screen.WriteLineAsync(Words["label.name"], draft.Name, cancellationToken) is not { } name)
        {
            return false;
        }

        draft.Name = name.Trim();
        return true;
    }

    private async Task<bool> EditTriggersAsync(WorkflowDraft draft, CancellationToken cancellationToken)
    {
        var before = draft.Conditions.Where(static condition => condition.IsTrigger).ToList();
        if (await conditions.EditTriggersAsync(before, cancellationToken) is not { } triggers)
        {
            return false;
        }

        draft.Conditions.RemoveAll(static condition => condition.IsTrigger);
        draft.Conditions.InsertRange(0, triggers);
        return true;
    }

    private async Task AddConditionAsync(WorkflowDraft draft, CancellationToken cancellationToken)
    {
        if (await conditions.AddAsync(cancellationToken) is { } added)
        {
            draft.Conditions.Add(added);
        }
    }

    private async Task<bool> AddActionAsync(WorkflowDraft draft, CancellationToken cancellationToken)
    {
        if (await actions.AddAsync(cancellationToken) is not { } added)
        {
            return false;
        }

        draft.Actions.Add(added);
        return true;
    }

    private static Task Toggle(WorkflowDraft draft)
    {
        draft.StopsProcessing = !draft.StopsProcessing;
        return Task.CompletedTask;
    }
}
