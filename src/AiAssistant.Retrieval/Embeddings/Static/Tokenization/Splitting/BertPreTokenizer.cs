using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

/// <summary>Splits as BERT does: at white space, which is dropped, and at punctuation, each mark of which is a piece.</summary>
internal sealed class BertPreTokenizer : PreTokenizer
{
    protected override void Split(ReadOnlySpan<char> piece, bool startsText, PieceList target)
    {
        foreach (var rune in piece.EnumerateRunes())
        {
            if (CharacterClass.IsWhiteSpace(rune))
            {
                target.EndPiece();
                target.Drop();
            }
            else if (CharacterClass.IsPunctuation(rune))
            {
                target.EndPiece();
                target.Append(rune);
                target.EndPiece();
            }
            else
            {
                target.Append(rune);
            }
        }
    }
}
