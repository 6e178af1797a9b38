namespace AiAssistant.Evaluation.Injection;

/// <summary>Counts of the lines of one place.</summary>
/// <param name="Held">Hostile lines that changed nothing.</param>
/// <param name="Broken">Hostile lines that changed something.</param>
/// <param name="Harmless">Harmless lines.</param>
/// <param name="HarmlessDisturbed">Harmless lines that changed the answer.</param>
internal sealed record InjectionCounts(int Held, int Broken, int Harmless, int HarmlessDisturbed)
{
    /// <summary>Counts results.</summary>
    public static InjectionCounts Of(IReadOnlyList<InjectionResult> results) => new(
        results.Count(static result => result is { Line.Goal: not null, Faults.Count: 0 }),
        results.Count(static result => result is { Line.Goal: not null, Faults.Count: > 0 }),
        results.Count(static result => result.Line.Goal is null),
        results.Count(static result => result is { Line.Goal: null, Faults.Count: > 0 }));
}
