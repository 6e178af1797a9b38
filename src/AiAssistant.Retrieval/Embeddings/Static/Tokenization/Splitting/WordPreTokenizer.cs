using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

/// <summary>The type <c>Whitespace</c>, <c>\w+|[^\w\s]+</c>: pieces are runs of word characters and runs of other marks; white space is dropped.</summary>
internal sealed class WordPreTokenizer : PreTokenizer
{
    protected override void Split(ReadOnlySpan<char> piece, bool startsText, PieceList target)
    {
        var inWord = false;
        foreach (var rune in piece.EnumerateRunes())
        {
            if (CharacterClass.IsWhiteSpace(rune))
            {
                target.EndPiece();
                target.Drop();
                continue;
            }

            var isWord = CharacterClass.IsWord(rune);
            if (isWord != inWord)
            {
                target.EndPiece();
                inWord = isWord;
            }

            target.Append(rune);
        }
    }
}
