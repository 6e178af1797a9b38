namespace AiAssistant.Workflows;

/// <summary>Why one workflow fired or did not.</summary>
/// <param name="WorkflowId">The workflow.</param>
/// <param name="Name">Its name when the event was decided.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Detail">
/// For what did not fire: the place (such as <c>conditions[1].of[0]</c>), a code, and as arguments what was expected and what was found; for a fired workflow whose assistant action was
/// left out, that; else null.
/// </param>
public sealed record WorkflowTrace(string WorkflowId, string Name, WorkflowResult Result, Finding? Detail = null);
