using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

/// <summary>Splits at every character of a class: <c>WhitespaceSplit</c>, <c>Punctuation</c>, <c>Digits</c>, <c>CharDelimiterSplit</c>.</summary>
internal sealed class CharacterPreTokenizer(Func<Rune, bool> isDelimiter, SplitBehavior behavior) : PreTokenizer
{
    protected override void Split(ReadOnlySpan<char> piece, bool startsText, PieceList target)
    {
        var joiner = new SegmentJoiner(target, behavior);
        var from = 0;
        var i = 0;
        foreach (var rune in piece.EnumerateRunes())
        {
            if (isDelimiter(rune))
            {
                joiner.Add(piece[from..i], isDelimiter: false);
                from = i + rune.Utf16SequenceLength;
                joiner.Add(piece[i..from], isDelimiter: true);
            }

            i += rune.Utf16SequenceLength;
        }

        joiner.Add(piece[from..], isDelimiter: false);
        joiner.End();
    }
}
