namespace AiAssistant.Resources;

/// <summary>
/// A claim to work on something: fields of the row, changed by compare-and-set. <c>default</c> is nobody's.
/// </summary>
/// <param name="Holder">Who holds it; null when nobody does.</param>
/// <param name="Until">When it ends unless renewed.</param>
/// <param name="Attempt">How many attempts were begun since the work was asked for.</param>
/// <param name="NextTry">Not to be claimed before this instant.</param>
/// <param name="Fence">Grows with every claim; what bears an older fence is refused.</param>
public readonly record struct Lease(string? Holder, DateTimeOffset Until, int Attempt, DateTimeOffset NextTry, long Fence)
{
    /// <summary>Whether it may be claimed now: nobody holds it, or its time is over, and its next try is due.</summary>
    /// <param name="now">The current time.</param>
    public bool IsFree(DateTimeOffset now) => (Holder is null || Until <= now) && NextTry <= now;
}
