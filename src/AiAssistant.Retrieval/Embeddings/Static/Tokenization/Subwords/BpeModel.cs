using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>
/// Byte-pair encoding (Sennrich, Haddow and Birch 2016, "Neural Machine Translation of Rare Words with Subword Units"): a piece begins as its characters, and
/// the pair of neighbours that was learned first is merged, until there is none. With a queue of pairs, so that long pieces stay cheap.
/// </summary>
internal sealed class BpeModel : TokenModel
{
    private readonly TokenTrie _tokens;
    private readonly Dictionary<(int Left, int Right), Merge> _merges;
    private readonly BpeSettings _settings;
    private readonly ByteTokens? _bytes;
    private readonly int _continuing;

    /// <summary>Takes a vocabulary.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="merges">The merges, by <see cref="Pair"/>.</param>
    /// <param name="settings">How characters are looked up.</param>
    public BpeModel(TokenTrie tokens, Dictionary<(int Left, int Right), Merge> merges, BpeSettings settings)
    {
        _tokens = tokens;
        _merges = merges;
        _settings = settings;
        _bytes = settings.ByteFallback ? new ByteTokens(tokens) : null;
        _continuing = tokens.Descend(TokenTrie.Root, settings.ContinuingPrefix);
    }

    public override int Dropped => _settings.Unknown;

    /// <summary>The key of two neighbours.</summary>
    /// <remarks>A tuple, whose hash has a seed of the process: that of a 64-bit number is its halves' exclusive or, which a file can make equal.</remarks>
    public static (int Left, int Right) Pair(int left, int right) => (left, right);

    public override void Tokenize(ReadOnlySpan<char> piece, TokenizerWorkspace workspace)
    {
        if (_settings.IgnoreMerges && _tokens.Find(piece) is var whole and not TokenTrie.None)
        {
            workspace.Tokens.Add(whole);
            return;
        }

        var symbols = workspace.Symbols(piece.Length * (_bytes is null ? 1 : 4));
        var count = Begin(piece, symbols);
        if (count == 0)
        {
            return;
        }

        MergeAll(symbols[..count], workspace.Queue);
        for (var i = 0; i >= 0; i = symbols[i].Next)
        {
            workspace.Tokens.Add(symbols[i].Token);
        }
    }

    /// <summary>The characters of a piece as symbols.</summary>
    private int Begin(ReadOnlySpan<char> piece, Span<Symbol> symbols)
    {
        var count = 0;
        Span<int> bytes = stackalloc int[4];
        for (var i = 0; i < piece.Length;)
        {
            Rune.DecodeFromUtf16(piece[i..], out var rune, out var length);
            var token = Find(piece.Slice(i, length), isFirst: i == 0, isLast: i + length == piece.Length);
            i += length;
            if (token != TokenTrie.None)
            {
                symbols[count++] = new Symbol(token, 0, 0);
                continue;
            }

            var written = _bytes?.Write(rune, bytes) ?? 0;
            foreach (var value in bytes[..written])
            {
                symbols[count++] = new Symbol(value, 0, 0);
            }

            if (written == 0 && _settings.Unknown != TokenTrie.None && !(_settings.FuseUnknown && count > 0 && symbols[count - 1].Token == _settings.Unknown))
            {
                symbols[count++] = new Symbol(_settings.Unknown, 0, 0);
            }
        }

        for (var i = 0; i < count; i++)
        {
            symbols[i].Previous = i - 1;
            symbols[i].Next = i + 1 < count ? i + 1 : -1;
        }

        return count;
    }

    private int Find(ReadOnlySpan<char> character, bool isFirst, bool isLast)
    {
        var node = _tokens.Descend(isFirst ? TokenTrie.Root : _continuing, character);
        return _tokens.TokenAt(isLast ? _tokens.Descend(node, _settings.EndOfWordSuffix) : node);
    }

    private void MergeAll(Span<Symbol> symbols, PriorityQueue<int, long> queue)
    {
        queue.Clear();
        for (var i = 0; i >= 0 && symbols[i].Next >= 0; i = symbols[i].Next)
        {
            Enqueue(symbols, i, queue);
        }

        while (queue.TryDequeue(out var token, out var priority))
        {
            var left = (int)(uint)priority;
            var right = symbols[left].Token == TokenTrie.None ? -1 : symbols[left].Next;

            // The pair may be another by now.
            if (right < 0 || !_merges.TryGetValue(Pair(symbols[left].Token, symbols[right].Token), out var merge) || merge.Token != token)
            {
                continue;
            }

            var next = symbols[right].Next;
            symbols[left].Token = token;
            symbols[left].Next = next;
            symbols[right].Token = TokenTrie.None;
            if (next >= 0)
            {
                symbols[next].Previous = left;
                Enqueue(symbols, left, queue);
            }

            if (symbols[left].Previous >= 0)
            {
                Enqueue(symbols, symbols[left].Previous, queue);
            }
        }
    }

    private void Enqueue(Span<Symbol> symbols, int left, PriorityQueue<int, long> queue)
    {
        if (_merges.TryGetValue(Pair(symbols[left].Token, symbols[symbols[left].Next].Token), out var merge))
        {
            queue.Enqueue(merge.Token, ((long)merge.Rank << 32) | (uint)left);
        }
    }
}
