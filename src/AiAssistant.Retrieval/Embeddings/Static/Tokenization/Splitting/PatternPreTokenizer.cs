namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

/// <summary>Splits at the matches of a pattern, or, inverted, at what lies between them.</summary>
internal sealed class PatternPreTokenizer(TextPattern pattern, SplitBehavior behavior, bool inverted) : PreTokenizer
{
    protected override void Split(ReadOnlySpan<char> piece, bool startsText, PieceList target)
    {
        var joiner = new SegmentJoiner(target, behavior);
        var from = 0;
        while (pattern.TryFind(piece, from, target.Clock, out var start, out var length))
        {
            joiner.Add(piece[from..start], isDelimiter: inverted);
            joiner.Add(piece.Slice(start, length), isDelimiter: !inverted);
            from = start + length;
        }

        joiner.Add(piece[from..], isDelimiter: inverted);
        joiner.End();
    }
}
