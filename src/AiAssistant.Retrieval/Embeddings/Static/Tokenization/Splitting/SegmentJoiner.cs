namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

/// <summary>Takes the delimiters of a text and what lies between them, in order, and writes the pieces that a behavior makes of them.</summary>
internal ref struct SegmentJoiner(PieceList target, SplitBehavior behavior)
{
    private bool _afterDelimiter;

    /// <summary>Takes the next segment.</summary>
    public void Add(ReadOnlySpan<char> segment, bool isDelimiter)
    {
        if (segment.IsEmpty)
        {
            return;
        }

        var joins = behavior switch
        {
            SplitBehavior.MergedWithPrevious => isDelimiter && !_afterDelimiter,
            SplitBehavior.MergedWithNext => !isDelimiter && _afterDelimiter,
            SplitBehavior.Contiguous => isDelimiter == _afterDelimiter,
            _ => false,
        };
        if (!joins)
        {
            target.EndPiece();
        }

        if (isDelimiter && behavior is SplitBehavior.Removed)
        {
            target.Drop();
        }
        else
        {
            target.Append(segment);
        }

        _afterDelimiter = isDelimiter;
    }

    /// <summary>Ends the last piece.</summary>
    public readonly void End() => target.EndPiece();
}
