using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>
/// The unigram model (Kudo 2018, "Subword Regularization"): of all ways to split a piece into tokens the one whose tokens are likeliest together, found by the
/// Viterbi algorithm. A character without a token costs ten more than the rarest token, as in sentencepiece.
/// </summary>
/// <param name="tokens">The vocabulary.</param>
/// <param name="scores">The logarithm of each token's probability.</param>
/// <param name="unknown">The token of runs of unknown characters; -1: they are left out. It counts in the mean: Model2Vec drops it for other models
/// alone.</param>
/// <param name="bytes">Stand in for unknown characters; null when the model has none.</param>
internal sealed class UnigramModel(TokenTrie tokens, double[] scores, int unknown, ByteTokens? bytes) : TokenModel
{
    private const double UnknownPenalty = 10;

    private readonly double _unknownScore = scores.Min() - UnknownPenalty;

    public override void Tokenize(ReadOnlySpan<char> piece, TokenizerWorkspace workspace)
    {
        var path = workspace.Path(piece.Length + 1);
        path[0] = new PathStep(0, TokenTrie.None, 0);
        for (var start = 0; start < piece.Length;)
        {
            Rune.DecodeFromUtf16(piece[start..], out _, out var length);
            Extend(piece, start, length, path);
            start += length;
        }

        Write(piece, path, workspace);
    }

    /// <summary>Takes every token that begins at a place as a step of the path.</summary>
    private void Extend(ReadOnlySpan<char> piece, int start, int characterLength, Span<PathStep> path)
    {
        var score = path[start].Score;
        var single = false;
        var node = TokenTrie.Root;
        for (var i = start; i < piece.Length; i++)
        {
            node = tokens.Child(node, piece[i]);
            if (node == TokenTrie.None)
            {
                break;
            }

            var token = tokens.TokenAt(node);
            if (token != TokenTrie.None)
            {
                single |= i + 1 == start + characterLength;
                Take(ref path[i + 1], new PathStep(start, token, score + scores[token]));
            }
        }

        if (!single)
        {
            Take(ref path[start + characterLength], new PathStep(start, TokenTrie.None, score + _unknownScore));
        }
    }

    private static void Take(ref PathStep step, PathStep candidate)
    {
        if (step.Start < 0 || candidate.Score > step.Score)
        {
            step = candidate;
        }
    }

    /// <summary>Turns the path, which is known from its end, around.</summary>
    private void Write(ReadOnlySpan<char> piece, Span<PathStep> path, TokenizerWorkspace workspace)
    {
        // Each step's start is replaced by where the step after it ends.
        var end = piece.Length;
        var next = -1;
        while (end > 0)
        {
            var start = path[end].Start;
            path[end] = path[end] with { Start = next };
            next = end;
            end = start;
        }

        var from = 0;
        var inUnknown = false;
        for (var to = next; to > 0; to = path[to].Start)
        {
            var token = path[to].Token;
            if (token != TokenTrie.None)
            {
                workspace.Tokens.Add(token);
            }
            else if (!AddBytes(piece[from..to], workspace) && !inUnknown)
            {
                workspace.Tokens.Add(unknown);
            }

            inUnknown = token == TokenTrie.None;
            from = to;
        }
    }

    private bool AddBytes(ReadOnlySpan<char> character, TokenizerWorkspace workspace)
    {
        if (bytes is null)
        {
            return false;
        }

        Span<int> written = stackalloc int[4];
        Rune.DecodeFromUtf16(character, out var rune, out _);
        var count = bytes.Write(rune, written);
        foreach (var token in written[..count])
        {
            workspace.Tokens.Add(token);
        }

        return count > 0;
    }
}
