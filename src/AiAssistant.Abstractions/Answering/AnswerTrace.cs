namespace AiAssistant.Answering;

/// <summary>How an outcome came about: the stages in order. May hold what customers and sellers wrote: show it to the seller, do not log it.</summary>
/// <param name="Steps">The steps in the order in which they were taken.</param>
public sealed record AnswerTrace(IReadOnlyList<TraceStep> Steps)
{
    /// <summary>No steps.</summary>
    public static AnswerTrace Empty { get; } = new([]);

    /// <summary>
    /// How long each stage took, all questions and tries together; a stage that was not entered is left out. A step's own <see cref="TraceStep.Elapsed"/> counts
    /// from when its stage was entered last. Default empty.
    /// </summary>
    public IReadOnlyDictionary<AnswerStage, TimeSpan> Durations { get; init; } = new Dictionary<AnswerStage, TimeSpan>();
}
