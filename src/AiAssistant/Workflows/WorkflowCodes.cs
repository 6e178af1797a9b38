namespace AiAssistant.Workflows;

/// <summary>The codes of everything that can be found in workflows, with their arguments in order. Places are JSON paths such as <c>workflows[2].actions[0].fallback</c>.</summary>
internal static class WorkflowCodes
{
    // Files that cannot be read; the first argument of each is the line, from 1.

    /// <summary>No JSON, no UTF-8, or nested too deep: line.</summary>
    public const string JsonSyntax = "workflow.json.syntax";

    /// <summary>Line (always 1), limit in bytes.</summary>
    public const string JsonTooLarge = "workflow.json.tooLarge";

    /// <summary>Another version of the format: line, version found, version read by this library.</summary>
    public const string JsonVersion = "workflow.json.version";

    /// <summary>Line, the property's name, the names allowed there.</summary>
    public const string JsonPropertyUnknown = "workflow.json.property.unknown";

    /// <summary>Line, the property's name.</summary>
    public const string JsonPropertyMissing = "workflow.json.property.missing";

    /// <summary>A condition or action without a type: line, the types there are.</summary>
    public const string JsonTypeMissing = "workflow.json.type.missing";

    /// <summary>Line, the type found, the types there are.</summary>
    public const string JsonTypeUnknown = "workflow.json.type.unknown";

    /// <summary>A list where a text belongs, or the like: line, what was expected, what was found.</summary>
    public const string JsonKind = "workflow.json.kind";

    /// <summary>A word that is none of the choices: line, the word, the choices.</summary>
    public const string JsonChoiceUnknown = "workflow.json.choice.unknown";

    /// <summary>A value in a wrong form, such as a time of day: line.</summary>
    public const string JsonValue = "workflow.json.value";

    // The set and what a workflow is called.

    /// <summary>Number of workflows, limit.</summary>
    public const string TooMany = "workflow.tooMany";

    /// <summary>No arguments.</summary>
    public const string NameBlank = "workflow.name.blank";

    /// <summary>The name, the place of the first workflow of that name (its id, when one workflow is saved alone).</summary>
    public const string NameDuplicate = "workflow.name.duplicate";

    /// <summary>Something other than letters, digits and dashes, or more than the limit: limit in characters.</summary>
    public const string IdInvalid = "workflow.id.invalid";

    /// <summary>The id, the place of the first workflow with it.</summary>
    public const string IdDuplicate = "workflow.id.duplicate";

    // Triggers and conditions.

    /// <summary>The workflow waits for nothing: no arguments.</summary>
    public const string TriggerMissing = "workflow.trigger.missing";

    /// <summary>A trigger within all, any or not: no arguments.</summary>
    public const string TriggerNested = "workflow.trigger.nested";

    /// <summary>"Assistant failed" beside another trigger: no arguments.</summary>
    public const string TriggerFailedNotAlone = "workflow.trigger.failedNotAlone";

    /// <summary>A reason that the library does not give (warning): the reason, the reasons there are.</summary>
    public const string ReasonUnknown = "workflow.reason.unknown";

    /// <summary>A group without conditions: no arguments.</summary>
    public const string GroupEmpty = "workflow.condition.group.empty";

    /// <summary>A condition without values: no arguments.</summary>
    public const string ValuesEmpty = "workflow.condition.values.empty";

    /// <summary>"Is set" with values: no arguments.</summary>
    public const string ValuesNotTaken = "workflow.condition.values.notTaken";

    /// <summary>A value of a choice that has no name; only code can write one: no arguments.</summary>
    public const string ChoiceUnknown = "workflow.choice.unknown";

    /// <summary>Limit in levels.</summary>
    public const string TooDeep = "workflow.condition.tooDeep";

    /// <summary>A list with too many entries: number, limit.</summary>
    public const string ListTooLong = "workflow.list.tooLong";

    /// <summary>No two small letters: the value.</summary>
    public const string LanguageInvalid = "workflow.language.invalid";

    /// <summary>The calendar's name, the names of the tenant's calendars.</summary>
    public const string CalendarUnknown = "workflow.calendar.unknown";

    // Actions.

    /// <summary>The workflow does nothing: no arguments.</summary>
    public const string ActionMissing = "workflow.action.missing";

    /// <summary>A second assistant action in a workflow: no arguments.</summary>
    public const string AssistantSeveral = "workflow.assistant.several";

    /// <summary>The triggers are such that the assistant never answers (warning): no arguments.</summary>
    public const string AssistantNeverUsed = "workflow.assistant.neverUsed";

    /// <summary>The message for when the assistant cannot answer is empty: no arguments.</summary>
    public const string FallbackBlank = "workflow.fallback.blank";

    /// <summary>The message for when the customer asks for an agent is empty: no arguments.</summary>
    public const string AgentMessageBlank = "workflow.agentMessage.blank";

    /// <summary>An assistant action without resources: no arguments.</summary>
    public const string ResourceNone = "workflow.resource.none";

    /// <summary>The name (error; warning in a disabled workflow).</summary>
    public const string ResourceUnknown = "workflow.resource.unknown";

    /// <summary>Nothing was learned yet: the name, the status (error; warning in a disabled workflow).</summary>
    public const string ResourceNotUsable = "workflow.resource.notUsable";

    /// <summary>The same resource twice in an action: the name.</summary>
    public const string ResourceDuplicate = "workflow.resource.duplicate";

    /// <summary>Neither an agent nor a team, or both: no arguments.</summary>
    public const string AssignTarget = "workflow.assign.target";

    /// <summary>A notification for nobody: no arguments.</summary>
    public const string NotifyNobody = "workflow.notify.nobody";

    /// <summary>No e-mail address: no arguments, the place tells which.</summary>
    public const string NotifyAddress = "workflow.notify.address";

    /// <summary>An empty text where one is needed: no arguments.</summary>
    public const string TextBlank = "workflow.text.blank";

    /// <summary>Length, limit in characters.</summary>
    public const string TextTooLong = "workflow.text.tooLong";

    /// <summary>A line break where there may be none: no arguments.</summary>
    public const string TextLineBreak = "workflow.text.lineBreak";

    // Warnings about messages to channels with rules.

    /// <summary>Too long for a channel that the workflow can reach (warning): length, limit in characters, the channel.</summary>
    public const string ChannelTooLong = "workflow.channel.tooLong";

    /// <summary>A link where the channel forbids them (warning): the channel.</summary>
    public const string ChannelLink = "workflow.channel.link";

    /// <summary>An e-mail address or a telephone number where the channel forbids them (warning): the channel.</summary>
    public const string ChannelContact = "workflow.channel.contact";

    // Warnings about the set.

    /// <summary>A workflow uses the assistant and none has "assistant failed" (warning): no arguments.</summary>
    public const string FailureUnattended = "workflow.failure.unattended";

    /// <summary>A workflow before it stops processing for each of its events (warning): the name of that workflow.</summary>
    public const string NeverReached = "workflow.neverReached";
}
