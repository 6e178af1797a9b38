namespace ConsoleHost.Workflows;

/// <summary>One line of the sheet on which a workflow is filled in.</summary>
/// <param name="Place">Where findings say that it is, within the workflow: <c>name</c>, <c>conditions[0]</c>, <c>actions</c>.</param>
/// <param name="EditAsync">Asks the seller again. True: the sheet is done with.</param>
internal sealed record SheetLine(string Place, Func<CancellationToken, Task<bool>> EditAsync);
