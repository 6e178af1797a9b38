namespace AiAssistant;

/// <summary>What became of a write with an expected revision.</summary>
/// <param name="Status">Whether it was written, and if not, why.</param>
/// <param name="Revision">The revision now stored: the new one when written, else the one that stands (0 when nothing is stored).</param>
public readonly record struct WriteResult(WriteStatus Status, long Revision)
{
    /// <summary>Whether the write took place.</summary>
    public bool IsWritten => Status == WriteStatus.Written;
}
