using AiAssistant.Answering;

namespace AiAssistant.Workflows.Validation;

/// <summary>Finds faults in the conditions of one workflow.</summary>
internal sealed class ConditionValidator(FindingList findings, IReadOnlyList<string> calendars)
{
    private static readonly string[] KnownReasons =
    [
        .. new[]
        {
            UnansweredReason.NoResource, UnansweredReason.NoEvidence, UnansweredReason.OfferUnknown, UnansweredReason.OfferDoesNotSay, UnansweredReason.Unsupported,
            UnansweredReason.RetrievalFailed, UnansweredReason.ModelUnavailable, UnansweredReason.ModelRefused, UnansweredReason.ModelTimeout, UnansweredReason.DeadlinePassed,
            UnansweredReason.BudgetSpent, UnansweredReason.UnsafeInput, UnansweredReason.ConditionError, UnansweredReason.RateLimited, UnansweredReason.TicketChanged,
            UnansweredReason.ChannelForbids, UnansweredReason.InternalError,
        }.Select(static reason => reason.Code),
    ];

    private static readonly string[] KnownDegradations =
    [
        .. new[] { Degradation.BudgetSpent, Degradation.ModelUnavailable, Degradation.LiveLookupFailed, Degradation.PartialRetrieval }
            .Select(static degradation => degradation.Code),
    ];

    public void Validate(IReadOnlyList<Condition> conditions, string place)
    {
        if (!conditions.Any(static condition => condition.IsTrigger))
        {
            findings.Error(place, WorkflowCodes.TriggerMissing);
        }

        if (conditions.Any(static condition => condition is AssistantFailedTrigger)
            && conditions.Any(static condition => condition is not AssistantFailedTrigger and { IsTrigger: true }))
        {
            findings.Error(place, WorkflowCodes.TriggerFailedNotAlone);
        }

        ValidateAll(conditions, place, depth: 1);
    }

    private void ValidateAll(IReadOnlyList<Condition> conditions, string place, int depth)
    {
        if (findings.LimitList(place, conditions, WorkflowLimits.Values))
        {
            for (var index = 0; index < conditions.Count; index++)
            {
                Validate(conditions[index], $"{place}[{FindingList.Text(index)}]", depth);
            }
        }
    }

    private void Validate(Condition condition, string place, int depth)
    {
        if (depth > WorkflowLimits.ConditionDepth)
        {
            findings.Error(place, WorkflowCodes.TooDeep, FindingList.Text(WorkflowLimits.ConditionDepth));
            return;
        }

        if (condition.IsTrigger && depth > 1)
        {
            findings.Error(place, WorkflowCodes.TriggerNested);
        }

        switch (condition)
        {
            case AllCondition { Of: var of }:
                ValidateGroup(of, $"{place}.of", depth);
                break;
            case AnyCondition { Of: var of }:
                ValidateGroup(of, $"{place}.of", depth);
                break;
            case NotCondition { Condition: var inner }:
                Validate(inner, $"{place}.condition", depth + 1);
                break;
            default:
                ValidateLeaf(condition, place);
                break;
        }
    }

    private void ValidateGroup(IReadOnlyList<Condition> conditions, string place, int depth)
    {
        if (conditions.Count == 0)
        {
            findings.Error(place, WorkflowCodes.GroupEmpty);
        }

        ValidateAll(conditions, place, depth + 1);
    }

    private void ValidateLeaf(Condition condition, string place)
    {
        switch (condition)
        {
            case NewMessageTrigger trigger:
                Choice(trigger.Occurrence, $"{place}.occurrence");
                break;
            case AssistantFailedTrigger failed:
                Codes([.. failed.Reasons.Select(static reason => reason.Code)], KnownReasons, $"{place}.reasons");
                break;
            case AssistantDegradedTrigger degraded:
                Codes([.. degraded.Degradations.Select(static degradation => degradation.Code)], KnownDegradations, $"{place}.degradations");
                break;
            case SourceCondition source:
                Values(source.Values, $"{place}.values", Name);
                break;
            case AccountCondition account:
                Values(account.Accounts, $"{place}.accounts", Account);
                break;
            case TextCondition text:
                Text(text, place);
                break;
            case LanguageCondition language:
                Values(language.Values, $"{place}.values", Language);
                break;
            case TagCondition tag:
                Values(tag.Values, $"{place}.values", Name);
                break;
            case StatusCondition status:
                Values(status.Values, $"{place}.values", (value, at) => Name(value.Value, at));
                break;
            case DayCondition day:
                Values(day.Days, $"{place}.days", Choice);
                break;
            case WorkingHoursCondition hours when !calendars.Contains(hours.Calendar, StringComparer.Ordinal):
                findings.Error($"{place}.calendar", WorkflowCodes.CalendarUnknown, hours.Calendar, string.Join(", ", calendars));
                break;
        }
    }

    private void Text(TextCondition condition, string place)
    {
        Choice(condition.Field, $"{place}.field");
        Choice(condition.Operator, $"{place}.operator");
        if (condition.Operator != TextOperator.IsSet)
        {
            Values(condition.Values, $"{place}.values", Value);
        }
        else if (condition.Values.Count > 0)
        {
            findings.Error($"{place}.values", WorkflowCodes.ValuesNotTaken);
        }
    }

    private void Values<T>(IReadOnlyList<T> values, string place, Action<T, string> validate)
    {
        if (values.Count == 0)
        {
            findings.Error(place, WorkflowCodes.ValuesEmpty);
        }

        if (findings.LimitList(place, values, WorkflowLimits.Values))
        {
            for (var index = 0; index < values.Count; index++)
            {
                validate(values[index], $"{place}[{FindingList.Text(index)}]");
            }
        }
    }

    private void Codes(IReadOnlyList<string?> codes, string[] known, string place)
    {
        for (var index = 0; index < codes.Count; index++)
        {
            // Reasons and degradations are open-ended: a part that the host plugged in may give its own.
            if (!known.Contains(codes[index], StringComparer.OrdinalIgnoreCase))
            {
                findings.Warning($"{place}[{FindingList.Text(index)}]", WorkflowCodes.ReasonUnknown, codes[index] ?? "", string.Join(", ", known));
            }
        }
    }

    private void Name(string value, string place) => findings.RequireText(place, value, WorkflowLimits.Name);

    /// <summary>Nothing is left of a value that holds, say, a lone accent: such a value would never be found.</summary>
    private void Value(string value, string place) =>
        findings.RequireText(place, value.Length <= WorkflowLimits.Value && TextFold.Fold(value).Length == 0 ? "" : value, WorkflowLimits.Value);

    private void Account(AccountRef account, string place)
    {
        findings.RequireText($"{place}.platform", account.Platform, WorkflowLimits.Name);
        findings.RequireText($"{place}.accountId", account.AccountId, WorkflowLimits.Name);
    }

    private void Language(string code, string place)
    {
        if (!LanguageCode.IsValid(code))
        {
            findings.Error(place, WorkflowCodes.LanguageInvalid, code);
        }
    }

    private void Choice<TEnum>(TEnum value, string place)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            findings.Error(place, WorkflowCodes.ChoiceUnknown);
        }
    }
}
