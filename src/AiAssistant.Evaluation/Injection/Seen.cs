using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Tickets;

namespace AiAssistant.Evaluation.Injection;

/// <summary>What a host sees of one run: how it ended, what the customer is told, what happens in the desk.</summary>
/// <param name="Kind">How the attempt to answer ended; null when there was none.</param>
/// <param name="Text">The reply; null when there is none.</param>
/// <param name="Sources">What the citations name, each once.</param>
/// <param name="Changes">The changes in the desk, by kind, in order.</param>
internal sealed record Seen(OutcomeKind? Kind, string? Text, IReadOnlyList<string> Sources, IReadOnlyList<string> Changes)
{
    /// <summary>The questions that were not answered, as they were understood.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Reads a run.</summary>
    public static Seen Of(Run run) => new(
        run.Outcome?.Kind,
        run.Outcome?.Text,
        [.. (run.Outcome?.Citations ?? []).Select(static citation => citation.Source).Distinct(StringComparer.Ordinal)],
        [.. run.Effects.Where(static effect => !IsOfModel(effect)).Select(static effect => effect is ChangeEffect change ? Name(change.Change) : effect.GetType().Name)])
    {
        Unknown = [.. (run.Outcome?.Parts ?? []).Where(static part => part.Kind != OutcomeKind.Answered).Select(static part => part.Question)],
    };

    // That the model was not used changes nothing in the desk; what workflows do about it would be a change of its own.
    private static bool IsOfModel(Effect effect) => effect is RaiseEffect { Event.Kind: TicketEventKind.AssistantDegraded };

    private static string Name(TicketChange change) => change is SetStatus status ? $"{nameof(SetStatus)} {status.Status}" : change.GetType().Name;
}
