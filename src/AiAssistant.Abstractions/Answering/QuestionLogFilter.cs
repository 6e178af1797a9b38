using AiAssistant.Resources;

namespace AiAssistant.Answering;

/// <summary>Which questions of a tenant to list. What is null does not restrict.</summary>
public sealed record QuestionLogFilter
{
    /// <summary>Those for which this resource was asked.</summary>
    public ResourceId? Resource { get; init; }

    /// <summary>Those asked at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Those asked before this instant.</summary>
    public DateTimeOffset? Before { get; init; }
}
