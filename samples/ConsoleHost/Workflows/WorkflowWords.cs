using System.Text.Json;
using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using ConsoleHost.Texts;

namespace ConsoleHost.Workflows;

/// <summary>Workflows, and what they do, in the seller's words.</summary>
internal sealed class WorkflowWords(SellerWords words)
{
    /// <summary>What kind of condition, trigger or action it is. The library has a label for each, by its type in JSON.</summary>
    public string Kind(object part)
    {
        var type = part.GetType().Name;
        return words[type switch
        {
            _ when type.EndsWith("Trigger", StringComparison.Ordinal) => $"trigger.{Json(type, "Trigger")}",
            _ when type.EndsWith("Action", StringComparison.Ordinal) => $"action.{Json(type, "Action")}",
            _ => $"condition.{Json(type, "Condition")}",
        }];
    }

    /// <summary>A condition or a trigger in one line, such as "Account: feed:shop".</summary>
    public string Condition(Condition condition) => condition switch
    {
        AssistantFailedTrigger { Reasons.Count: > 0 } failed => $"{Kind(failed)} ({string.Join("; ", failed.Reasons.Select(Reason))})",
        AssistantDegradedTrigger { Degradations.Count: > 0 } degraded =>
            $"{Kind(degraded)} ({string.Join("; ", degraded.Degradations.Select(words.Degradation))})",
        { IsTrigger: true } => Trigger(condition),
        SourceCondition source => Line(source, source.Values),
        AccountCondition account => Line(account, account.Accounts.Select(static one => one.ToString())),
        TextCondition { Operator: TextOperator.IsSet } text => $"{Field(text.Field)} {Operator(text.Operator)}",
        TextCondition text => words.Pair($"{Field(text.Field)} {Operator(text.Operator)}", string.Join(", ", text.Values)),
        LanguageCondition language => Line(language, language.Values.Select(SellerWords.Language)),
        TagCondition tag => Line(tag, tag.Values),
        StatusCondition status => Line(status, status.Values.Select(words.Ticket)),
        TimeCondition time => Line(time, [TimeSpanText.Write(time.From, time.To)]),
        DayCondition day => Line(day, day.Days.Select(words.Day)),
        WorkingHoursCondition hours => words.Pair(Within(hours.Within), hours.Calendar),
        AllCondition all => Group(all, all.Of),
        AnyCondition any => Group(any, any.Of),
        NotCondition not => Group(not, [not.Condition]),
        _ => Kind(condition),
    };

    public string Trigger(Condition trigger) =>
        trigger is NewMessageTrigger message ? $"{Kind(message)} ({words[$"occurrence.{message.Occurrence}"]})" : Kind(trigger);

    /// <summary>An action in one line.</summary>
    public string Action(WorkflowAction action) => action switch
    {
        UseAssistantAction assistant => Line(assistant, assistant.Resources.Select(static resource => resource.Name)),
        SendMessageAction send => Line(send, [words.Quote(send.Message.Text)]),
        AssignAction assign => Line(assign, [assign.Agent ?? assign.Team ?? ""]),
        NotifyAction notify => Line(notify, notify.To),
        SetStatusAction status => Line(status, [words.Ticket(status.Status)]),
        AddTagAction tag => Line(tag, [tag.Tag]),
        RemoveTagAction tag => Line(tag, [tag.Tag]),
        AddNoteAction note => Line(note, [words.Quote(note.Text)]),
        _ => Kind(action),
    };

    /// <summary>What a run did or wanted to do; the words are those of the action that asks for it.</summary>
    public string Effect(Effect effect) => effect switch
    {
        ChangeEffect { Change: SendMessage send, Role: var role } => words.Pair(words[$"role.{role ?? ReplyRole.Fixed}"], words.Quote(send.Text)),
        ChangeEffect { Change: SetStatus status } => Action(new SetStatusAction(status.Status)),
        ChangeEffect { Change: Assign assign } => Action(new AssignAction(assign.Agent, assign.Team)),
        ChangeEffect { Change: AddTag tag } => Action(new AddTagAction(tag.Tag)),
        ChangeEffect { Change: RemoveTag tag } => Action(new RemoveTagAction(tag.Tag)),
        ChangeEffect { Change: AddNote note } => Action(new AddNoteAction(note.Text)),
        NotifyEffect { Notification: var sent } => Action(new NotifyAction(sent.Recipients, sent.Subject, sent.Body)),
        _ => effect.GetType().Name,
    };

    public string Event(TicketEvent happened)
    {
        var kind = words[$"trigger.{JsonNamingPolicy.CamelCase.ConvertName(happened.Kind.ToString())}"];
        return happened.Cause?.Reason is { } reason ? $"{kind} ({Reason(reason)})" : kind;
    }

    public string Field(TextField field) => words[$"textField.{field}"];

    public string Operator(TextOperator comparison) => words[$"textOperator.{comparison}"];

    public string Within(bool within) => words[within ? "label.within" : "label.outside"];

    /// <summary>The first sentence of a reason says it; the others how to mend it.</summary>
    public string Reason(UnansweredReason reason)
    {
        var sentences = words.Reason(reason);
        var end = sentences.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? sentences.TrimEnd('.') : sentences[..end];
    }

    private static string Json(string type, string suffix) => JsonNamingPolicy.CamelCase.ConvertName(type[..^suffix.Length]);

    private string Group(Condition group, IEnumerable<Condition> conditions) => $"{Kind(group)} ({string.Join("; ", conditions.Select(Condition))})";

    private string Line(object part, IEnumerable<string> values) => words.Pair(Kind(part), string.Join(", ", values));
}
