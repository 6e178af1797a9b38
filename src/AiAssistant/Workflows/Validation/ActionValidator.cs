using System.Net.Mail;

namespace AiAssistant.Workflows.Validation;

/// <summary>Finds faults in the actions of one workflow.</summary>
internal sealed class ActionValidator(FindingList findings, ResourceCatalog resources)
{
    /// <summary>RFC 5321: a path of 256 octets less its brackets.</summary>
    private const int MaxAddress = 254;

    public void Validate(Workflow workflow, string place)
    {
        if (workflow.Actions.Count == 0)
        {
            findings.Error(place, WorkflowCodes.ActionMissing);
        }

        if (!findings.LimitList(place, workflow.Actions, WorkflowLimits.Actions))
        {
            return;
        }

        var hasAssistant = false;
        for (var index = 0; index < workflow.Actions.Count; index++)
        {
            var at = $"{place}[{FindingList.Text(index)}]";
            if (workflow.Actions[index] is UseAssistantAction)
            {
                if (hasAssistant)
                {
                    findings.Error(at, WorkflowCodes.AssistantSeveral);
                }

                hasAssistant = true;
            }

            Validate(workflow.Actions[index], at, workflow.Enabled);
        }
    }

    private void Validate(WorkflowAction action, string place, bool isEnabled)
    {
        switch (action)
        {
            case UseAssistantAction assistant:
                References(assistant.Resources, $"{place}.resources", isEnabled);
                Message(assistant.Fallback, $"{place}.fallback", WorkflowCodes.FallbackBlank);
                Message(assistant.AgentMessage, $"{place}.agentMessage", WorkflowCodes.AgentMessageBlank);
                break;
            case SendMessageAction send:
                Message(send.Message, $"{place}.message", WorkflowCodes.TextBlank);
                break;
            case AssignAction assign:
                Assign(assign, place);
                break;
            case NotifyAction notify:
                Notify(notify, place);
                break;
            case SetStatusAction { Status: var status }:
                findings.LimitText($"{place}.status", status.Value, WorkflowLimits.Name);
                break;
            case AddTagAction { Tag: var tag }:
                findings.RequireText($"{place}.tag", tag, WorkflowLimits.Name);
                break;
            case RemoveTagAction { Tag: var tag }:
                findings.RequireText($"{place}.tag", tag, WorkflowLimits.Name);
                break;
            case AddNoteAction { Text: var text }:
                findings.RequireText($"{place}.text", text, WorkflowLimits.Message);
                break;
        }
    }

    private void References(IReadOnlyList<ResourceReference> references, string place, bool isEnabled)
    {
        if (references.Count == 0)
        {
            findings.Error(place, WorkflowCodes.ResourceNone);
        }

        if (!findings.LimitList(place, references, WorkflowLimits.Values))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < references.Count; index++)
        {
            var at = $"{place}[{FindingList.Text(index)}]";
            var resource = resources.Find(references[index]);
            if (resource is null)
            {
                Reference(at, isEnabled, WorkflowCodes.ResourceUnknown, references[index].Name);
            }
            else if (!resource.IsUsable)
            {
                Reference(at, isEnabled, WorkflowCodes.ResourceNotUsable, resource.Name, resource.Status.ToString());
            }

            if (resource is not null && !seen.Add(resource.Id.Value))
            {
                findings.Error(at, WorkflowCodes.ResourceDuplicate, resource.Name);
            }
        }
    }

    /// <summary>A disabled workflow does no harm: disabling must stay possible after a resource was deleted.</summary>
    private void Reference(string place, bool isEnabled, string code, params IReadOnlyList<string> arguments)
    {
        if (isEnabled)
        {
            findings.Error(place, code, arguments);
        }
        else
        {
            findings.Warning(place, code, arguments);
        }
    }

    private void Message(LocalizedText message, string place, string blankCode)
    {
        findings.RequireText(place, message.Text, WorkflowLimits.Message, blankCode);
        foreach (var (language, text) in message.Texts.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (LanguageCode.IsValid(language))
            {
                findings.RequireText($"{place}.texts.{language}", text, WorkflowLimits.Message, blankCode);
            }
            else
            {
                findings.Error($"{place}.texts", WorkflowCodes.LanguageInvalid, language);
            }
        }
    }

    private void Assign(AssignAction assign, string place)
    {
        if (string.IsNullOrWhiteSpace(assign.Agent) == string.IsNullOrWhiteSpace(assign.Team))
        {
            findings.Error(place, WorkflowCodes.AssignTarget);
        }

        findings.LimitText($"{place}.agent", assign.Agent ?? "", WorkflowLimits.Name);
        findings.LimitText($"{place}.team", assign.Team ?? "", WorkflowLimits.Name);
    }

    private void Notify(NotifyAction notify, string place)
    {
        if (notify.To.Count == 0)
        {
            findings.Error($"{place}.to", WorkflowCodes.NotifyNobody);
        }

        if (findings.LimitList($"{place}.to", notify.To, WorkflowLimits.Values))
        {
            for (var index = 0; index < notify.To.Count; index++)
            {
                if (!IsAddress(notify.To[index]))
                {
                    findings.Error($"{place}.to[{FindingList.Text(index)}]", WorkflowCodes.NotifyAddress);
                }
            }
        }

        findings.RequireText($"{place}.subject", notify.Subject, WorkflowLimits.Value);
        if (notify.Subject.AsSpan().ContainsAny('\r', '\n'))
        {
            // A line break in a subject would let further mail headers in.
            findings.Error($"{place}.subject", WorkflowCodes.TextLineBreak);
        }

        findings.RequireText($"{place}.body", notify.Body, WorkflowLimits.Message);
    }

    private static bool IsAddress(string text) =>
        text is { Length: > 0 and <= MaxAddress } && !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var address) && address.Address == text;
}
