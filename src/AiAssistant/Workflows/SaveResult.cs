namespace AiAssistant.Workflows;

/// <summary>What became of saving workflows or settings.</summary>
/// <param name="Status">Whether it was stored, and if not, why.</param>
/// <param name="Revision">The revision that stands now: the new one when saved, else the one that was there (0 when nothing ever was stored).</param>
/// <param name="Findings">What was found, errors and warnings, each with its place; empty when nothing was.</param>
public sealed record SaveResult(SaveStatus Status, long Revision, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether it was stored.</summary>
    public bool IsSaved => Status == SaveStatus.Saved;

    internal static SaveResult From(WriteResult written, IReadOnlyList<Finding> findings) =>
        new(written.IsWritten ? SaveStatus.Saved : SaveStatus.Conflict, written.Revision, findings);
}
