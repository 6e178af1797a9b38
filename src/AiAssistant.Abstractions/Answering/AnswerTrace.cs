namespace AiAssistant.Answering;

/// <summary>How an outcome came about: the stages in order. May hold what customers and sellers wrote: show it to the seller, do not log it.</summary>
/// <param name="Steps">The steps in the order in which they were taken.</param>
public sealed record AnswerTrace(IReadOnlyList<TraceStep> Steps)
{
    /// <summary>No steps.</summary>
    public static AnswerTrace Empty { get; } = new([]);
}
