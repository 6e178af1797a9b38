using AiAssistant;
using AiAssistant.Resources;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;

namespace ConsoleHost.Workflows;

/// <summary>Asks for actions. Null: the seller went back, and nothing changes.</summary>
internal sealed class ActionEditor(Screen screen, WorkflowWords workflowWords, ResourceLibrary resources)
{
    /// <summary>An empty action of each kind, in the order in which they are offered.</summary>
    private static readonly WorkflowAction[] Kinds =
    [
        new UseAssistantAction([], "", ""), new AssignAction(), new NotifyAction([], "", ""), new SendMessageAction(""), new AddTagAction(""),
        new RemoveTagAction(""), new SetStatusAction(TicketStatus.Pending), new AddNoteAction(""),
    ];

    private SellerWords Words => screen.Words;

    public Task<WorkflowAction?> AddAsync(CancellationToken cancellationToken) =>
        screen.AddOneOfAsync(Words["label.addAction"], Kinds, workflowWords.Kind, EditAsync, cancellationToken);

    public async Task<WorkflowAction?> EditAsync(WorkflowAction action, CancellationToken cancellationToken) => action switch
    {
        UseAssistantAction assistant => await EditAsync(assistant, cancellationToken),
        AssignAction assign => await EditAsync(assign, cancellationToken),
        NotifyAction notify => await EditAsync(notify, cancellationToken),
        SendMessageAction send => await TextAsync("message", send.Message.Text, cancellationToken) is { } text
            ? new SendMessageAction(send.Message with { Text = text })
            : null,
        AddTagAction tag => await LineAsync("tag", tag.Tag, cancellationToken) is { } name ? new AddTagAction(name) : null,
        RemoveTagAction tag => await LineAsync("tag", tag.Tag, cancellationToken) is { } name ? new RemoveTagAction(name) : null,
        AddNoteAction note => await TextAsync("text", note.Text, cancellationToken) is { } text ? new AddNoteAction(text) : null,
        SetStatusAction => await StatusAsync(cancellationToken) is { } status ? new SetStatusAction(status.Value) : null,
        _ => action,
    };

    /// <summary>The three mandatory parts: the resources of this action, the alternative message, the message for who wants a person.</summary>
    private Task<WorkflowAction?> EditAsync(UseAssistantAction action, CancellationToken cancellationToken) => StepsAsync(
        action,
        async one => await ResourcesAsync(one.Resources, cancellationToken) is { } ticked ? one with { Resources = ticked } : null,
        async one => await MandatoryAsync("fallback", one.Fallback.Text, cancellationToken) is { } text
            ? one with { Fallback = one.Fallback with { Text = text } }
            : null,
        async one => await MandatoryAsync("agentMessage", one.AgentMessage.Text, cancellationToken) is { } text
            ? one with { AgentMessage = one.AgentMessage with { Text = text } }
            : null);

    private async Task<IReadOnlyList<ResourceReference>?> ResourcesAsync(IReadOnlyList<ResourceReference> selected, CancellationToken cancellationToken)
    {
        List<Choice<ResourceReference>> choices = [];
        await foreach (var resource in resources.ListAsync(Shop.Tenant, cancellationToken))
        {
            var known = selected.FirstOrDefault(
                reference => reference.Id == resource.Id.Value || string.Equals(reference.Name, resource.Name, StringComparison.OrdinalIgnoreCase));
            var label = $"{resource.Name} ({Words[$"status.{resource.Status}"]})";
            choices.Add(new Choice<ResourceReference>(label, known ?? new ResourceReference(resource.Name, resource.Id.Value)));
        }

        if (choices.Count == 0)
        {
            screen.Say(Words["workflow.noResource"], "yellow");
            return null;
        }

        while (await screen.TickAsync(Words["label.assistantResources"], choices, selected, cancellationToken) is { } ticked)
        {
            if (ticked.Count > 0)
            {
                return ticked;
            }

            screen.Show([new Finding("workflow.resource.none")]);
        }

        return null;
    }

    private async Task<WorkflowAction?> EditAsync(AssignAction action, CancellationToken cancellationToken)
    {
        IReadOnlyList<Choice<bool>> choices = [new(Words["label.agent"], true), new(Words["label.team"], false)];
        var focus = action.Team is null ? 0 : 1;
        while (await screen.ChooseAsync(Words["action.assign"], choices, focus, cancellationToken: cancellationToken) is { Value: var isAgent })
        {
            if (await LineAsync(isAgent ? "agent" : "team", action.Agent ?? action.Team ?? "", cancellationToken) is { } name)
            {
                return isAgent ? new AssignAction(Agent: name) : new AssignAction(Team: name);
            }
        }

        return null;
    }

    private Task<WorkflowAction?> EditAsync(NotifyAction action, CancellationToken cancellationToken) => StepsAsync(
        action,
        async one => await LineAsync("recipients", string.Join(", ", one.To), cancellationToken) is { } to
            ? one with { To = to.Split([',', ';', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) }
            : null,
        async one => await LineAsync("subject", one.Subject, cancellationToken) is { } subject ? one with { Subject = subject } : null,
        async one => await TextAsync("text", one.Body, cancellationToken) is { } body ? one with { Body = body } : null);

    /// <summary>Asks for one part after the other. Escape goes back by one, and from the first out of it.</summary>
    private static async Task<WorkflowAction?> StepsAsync<TAction>(TAction action, params IReadOnlyList<Func<TAction, Task<TAction?>>> steps)
        where TAction : WorkflowAction
    {
        var step = 0;
        while (step >= 0 && step < steps.Count)
        {
            var next = await steps[step](action);
            step += next is null ? -1 : 1;
            action = next ?? action;
        }

        return step < 0 ? null : action;
    }

    private Task<Choice<TicketStatus>?> StatusAsync(CancellationToken cancellationToken) => screen.ChooseAsync(
        Words["action.setStatus"],
        [.. new[] { TicketStatus.Open, TicketStatus.Pending, TicketStatus.Closed }.Select(status => new Choice<TicketStatus>(Words.Ticket(status), status))],
        cancellationToken: cancellationToken);

    private async Task<string?> LineAsync(string label, string text, CancellationToken cancellationToken) =>
        (await screen.WriteLineAsync(Words[$"label.{label}"], text, cancellationToken))?.Trim();

    /// <summary>A text that must not be blank: the library would refuse it, so it is said at once.</summary>
    private async Task<string?> MandatoryAsync(string label, string text, CancellationToken cancellationToken)
    {
        while (await TextAsync(label, text, cancellationToken) is { } written)
        {
            if (!string.IsNullOrWhiteSpace(written))
            {
                return written.Trim();
            }

            screen.Show([new Finding($"workflow.{label}.blank")]);
        }

        return null;
    }

    private Task<string?> TextAsync(string label, string text, CancellationToken cancellationToken) =>
        screen.WriteTextAsync(Words[$"label.{label}"], text, cancellationToken);
}
