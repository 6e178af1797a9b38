namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

/// <summary>A step that splits a text, before its model sees it, into pieces which tokens do not cross. Immutable.</summary>
internal abstract class PreTokenizer
{
    /// <summary>Splits every piece of a list.</summary>
    public void Split(PieceList source, PieceList target)
    {
        target.Clear(source.StartsText);
        for (var i = 0; i < source.Count; i++)
        {
            Split(source[i], startsText: i == 0 && source.StartsText, target);
            target.EndPiece();
        }
    }

    /// <summary>Splits one piece, which is not empty.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="startsText">Whether the text begins with it.</param>
    /// <param name="target">Receives what becomes of it.</param>
    protected abstract void Split(ReadOnlySpan<char> piece, bool startsText, PieceList target);
}
