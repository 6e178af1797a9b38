namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

/// <summary>
/// Writes spaces as a visible mark, as sentencepiece does (Kudo and Richardson 2018), sets one before the text, and splits before each.
/// </summary>
internal sealed class MetaspacePreTokenizer(char mark, PrependScheme prepend, bool split) : PreTokenizer
{
    protected override void Split(ReadOnlySpan<char> piece, bool startsText, PieceList target)
    {
        var marked = piece[0] == ' ' || piece[0] == mark;
        if (!marked && (prepend is PrependScheme.Always || (prepend is PrependScheme.First && startsText)))
        {
            target.Append(mark);
        }

        for (var i = 0; i < piece.Length; i++)
        {
            var c = piece[i] == ' ' ? mark : piece[i];
            if (split && c == mark)
            {
                target.EndPiece();
            }

            target.Append(c);
        }
    }
}
