using System.Globalization;
using AiAssistant;
using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;

namespace ConsoleHost.Workflows;

/// <summary>Asks for triggers and conditions. Null: the seller went back, and nothing changes.</summary>
internal sealed class ConditionEditor(Screen screen, WorkflowWords workflowWords, OfferForm accounts, AssistantSettings settings)
{
    private const int Add = -1;
    private const int Finish = -2;

    private static readonly TicketStatus[] Statuses = [TicketStatus.Open, TicketStatus.Pending, TicketStatus.Closed];

    private static readonly Condition[] Triggers =
    [
        new NewMessageTrigger(), new NewMessageTrigger { Occurrence = MessageOccurrence.First }, new NewTicketTrigger(), new AgentRequestedTrigger(),
        new AssistantFailedTrigger(), new AssistantDegradedTrigger(),
    ];

    /// <summary>The reasons that a seller can do something about, the frequent ones first.</summary>
    private static readonly UnansweredReason[] Reasons =
    [
        UnansweredReason.NoEvidence, UnansweredReason.OfferUnknown, UnansweredReason.OfferDoesNotSay, UnansweredReason.Unsupported,
        UnansweredReason.NoResource, UnansweredReason.RateLimited, UnansweredReason.UnsafeInput, UnansweredReason.DeadlinePassed,
        UnansweredReason.InternalError,
    ];

    /// <summary>An empty condition of each kind, in the order in which they are offered.</summary>
    private static readonly Condition[] Kinds =
    [
        new AccountCondition([]), new SourceCondition([]), new TextCondition(TextField.MessageText, TextOperator.ContainsAny), new WorkingHoursCondition(""),
        new TimeCondition(default, default), new DayCondition([]), new LanguageCondition([]), new TagCondition([]), new StatusCondition([]),
        new AllCondition([]), new AnyCondition([]), new NotCondition(new AllCondition([])),
    ];

    private SellerWords Words => screen.Words;

    /// <summary>Lets the seller tick what starts a workflow.</summary>
    public async Task<IReadOnlyList<Condition>?> EditTriggersAsync(IReadOnlyList<Condition> triggers, CancellationToken cancellationToken)
    {
        var choices = Triggers.Select(trigger => new Choice<Condition>(workflowWords.Trigger(trigger), Known(triggers, trigger))).ToList();
        if (await screen.TickAsync(Words["workflow.startsWhen"], choices, triggers, cancellationToken) is not { } ticked)
        {
            return null;
        }

        List<Condition> edited = [];
        foreach (var trigger in ticked)
        {
            edited.Add(trigger is AssistantFailedTrigger failed ? await EditReasonsAsync(failed, cancellationToken) : trigger);
        }

        return edited;
    }

    public Task<Condition?> AddAsync(CancellationToken cancellationToken) =>
        screen.AddOneOfAsync(Words["label.addCondition"], Kinds, workflowWords.Kind, EditAsync, cancellationToken);

    public async Task<Condition?> EditAsync(Condition condition, CancellationToken cancellationToken) => condition switch
    {
        AccountCondition account => await EditAsync(account, cancellationToken),
        SourceCondition source => await ValuesAsync("condition.source", source.Values, cancellationToken) is { } values ? new SourceCondition(values) : null,
        TagCondition tag => await ValuesAsync("condition.tag", tag.Values, cancellationToken) is { } values ? new TagCondition(values) : null,
        TextCondition text => await EditAsync(text, cancellationToken),
        WorkingHoursCondition hours => await EditAsync(hours, cancellationToken),
        TimeCondition time => await EditAsync(time, cancellationToken),
        DayCondition day => await TickAsync("condition.day", WeekOf(Words.Culture), Words.Day, day.Days, cancellationToken) is { } days
            ? new DayCondition(days)
            : null,
        LanguageCondition language => await EditAsync(language, cancellationToken),
        StatusCondition status => await TickAsync("condition.status", Statuses, Words.Ticket, status.Values, cancellationToken) is { } values
            ? new StatusCondition(values)
            : null,
        AllCondition all => await GroupAsync("condition.all", all.Of, cancellationToken) is { } of ? new AllCondition(of) : null,
        AnyCondition any => await GroupAsync("condition.any", any.Of, cancellationToken) is { } of ? new AnyCondition(of) : null,
        NotCondition not => await AddAsync(cancellationToken) is { } inner ? not with { Condition = inner } : null,
        _ => condition,
    };

    private static IEnumerable<DayOfWeek> WeekOf(CultureInfo culture) =>
        Enumerable.Range((int)culture.DateTimeFormat.FirstDayOfWeek, 7).Select(static day => (DayOfWeek)(day % 7));

    /// <summary>The trigger as the workflow has it already, with its details; else as it is offered.</summary>
    private static Condition Known(IReadOnlyList<Condition> triggers, Condition offered) => triggers.FirstOrDefault(trigger => (trigger, offered) switch
    {
        (NewMessageTrigger one, NewMessageTrigger other) => one.Occurrence == other.Occurrence,
        _ => trigger.GetType() == offered.GetType(),
    }) ?? offered;

    private async Task<AssistantFailedTrigger> EditReasonsAsync(AssistantFailedTrigger failed, CancellationToken cancellationToken) =>
        await TickAsync("workflow.reasons", Reasons.Union(failed.Reasons), workflowWords.Reason, failed.Reasons, cancellationToken) is { } ticked
            ? new AssistantFailedTrigger { Reasons = ticked }
            : failed;

    private async Task<Condition?> EditAsync(AccountCondition condition, CancellationToken cancellationToken)
    {
        var connected = await accounts.ListAccountsAsync(Shop.Tenant, cancellationToken);
        screen.Show(connected.Findings);
        if (connected.Accounts.Count == 0 && condition.Accounts.Count == 0)
        {
            screen.Say(Words["form.noAccount"], "yellow");
            return null;
        }

        var known = connected.Accounts.ToDictionary(static account => account.Account, static account => account.Name);
        string NameOf(AccountRef account) => known.GetValueOrDefault(account, account.ToString());
        return await TickAsync("condition.account", known.Keys.Union(condition.Accounts), NameOf, condition.Accounts, cancellationToken) is { } ticked
            ? new AccountCondition(ticked)
            : null;
    }

    private async Task<Condition?> EditAsync(LanguageCondition condition, CancellationToken cancellationToken)
    {
        var known = SellerWords.CustomerLanguages;
        return await TickAsync("condition.language", known, SellerWords.Language, condition.Values, cancellationToken) is { } ticked
            ? new LanguageCondition(ticked)
            : null;
    }

    private async Task<Condition?> EditAsync(TextCondition condition, CancellationToken cancellationToken)
    {
        var fields = Enum.GetValues<TextField>();
        var operators = Enum.GetValues<TextOperator>();
        if (await PickAsync("condition.text", fields, workflowWords.Field, condition.Field, cancellationToken) is not { } field
            || await PickAsync("workflow.comparison", operators, workflowWords.Operator, condition.Operator, cancellationToken) is not { } comparison)
        {
            return null;
        }

        if (comparison.Value == TextOperator.IsSet)
        {
            return new TextCondition(field.Value, TextOperator.IsSet);
        }

        return await ValuesAsync("label.values", condition.Values, cancellationToken) is { } values
            ? new TextCondition(field.Value, comparison.Value, values)
            : null;
    }

    private async Task<Condition?> EditAsync(WorkingHoursCondition condition, CancellationToken cancellationToken)
    {
        var calendars = (await settings.GetAsync(Shop.Tenant, cancellationToken)).Calendars.Keys.Order(StringComparer.CurrentCulture).ToList();
        if (calendars.Count == 0)
        {
            screen.Say(Words["workflow.noCalendar"], "yellow");
            return null;
        }

        return await PickAsync("condition.workingHours", calendars, static name => name, condition.Calendar, cancellationToken) is { } calendar
            && await PickAsync("condition.workingHours", [true, false], workflowWords.Within, condition.Within, cancellationToken) is { } within
            ? new WorkingHoursCondition(calendar.Value, within.Value)
            : null;
    }

    private async Task<Condition?> EditAsync(TimeCondition condition, CancellationToken cancellationToken)
    {
        var text = condition.From == condition.To ? "" : TimeSpanText.Write(condition.From, condition.To);
        while (await screen.WriteLineAsync($"{Words["condition.time"]} ({TimeSpanText.Example})", text, cancellationToken) is { } written)
        {
            if (TimeSpanText.TryRead(written, out var from, out var to))
            {
                return new TimeCondition(from, to);
            }

            screen.Say(Words.Format("time.invalid", TimeSpanText.Example), "red");
            text = written;
        }

        return null;
    }

    private async Task<IReadOnlyList<Condition>?> GroupAsync(string label, IReadOnlyList<Condition> conditions, CancellationToken cancellationToken)
    {
        List<Condition> group = [.. conditions];
        while (true)
        {
            List<Choice<int>> lines =
            [
                .. group.Select((condition, index) => new Choice<int>(Words.Pair(Words["remove"], workflowWords.Condition(condition)), index)),
                new(Words["label.addCondition"], Add),
                new(Words["label.finish"], Finish),
            ];
            switch ((await screen.ChooseAsync(Words[label], lines, lines.Count - (group.Count == 0 ? 2 : 1), cancellationToken: cancellationToken))?.Value)
            {
                case null:
                    return null;
                case Add when await AddAsync(cancellationToken) is { } added:
                    group.Add(added);
                    break;
                case Finish:
                    return group;
                case >= 0 and var index:
                    group.RemoveAt(index);
                    break;
            }
        }
    }

    private async Task<IReadOnlyList<string>?> ValuesAsync(string label, IReadOnlyList<string> values, CancellationToken cancellationToken) =>
        await screen.WriteLineAsync($"{Words[label]} ({Words["workflow.commas"]})", string.Join(", ", values), cancellationToken) is { } written
            ? written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : null;

    private Task<IReadOnlyList<T>?> TickAsync<T>(
        string label, IEnumerable<T> values, Func<T, string> name, IEnumerable<T> ticked, CancellationToken cancellationToken) =>
        screen.TickAsync(Words[label], [.. values.Select(value => new Choice<T>(name(value), value))], ticked, cancellationToken);

    private Task<Choice<T>?> PickAsync<T>(string label, IReadOnlyList<T> values, Func<T, string> name, T present, CancellationToken cancellationToken)
    {
        List<Choice<T>> choices = [.. values.Select(value => new Choice<T>(name(value), value))];
        var focus = Math.Max(choices.FindIndex(choice => Equals(choice.Value, present)), 0);
        return screen.ChooseAsync(Words[label], choices, focus, cancellationToken: cancellationToken);
    }
}
