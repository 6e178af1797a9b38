using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>The buffers in which one text at a time is made into tokens. One a thread, used again for the next text.</summary>
internal sealed class TokenizerWorkspace
{
    // A text of this length is no longer a passage; its buffers are not worth keeping.
    private const int MaxKept = 1 << 16;

    [ThreadStatic]
    private static TokenizerWorkspace? _idle;

    private PathStep[] _path = new PathStep[256];
    private Symbol[] _symbols = new Symbol[256];

    /// <summary>Makes one with empty buffers.</summary>
    public TokenizerWorkspace()
    {
        Normalized = new NormalizedText(Clock);
        Pieces = new PieceList(Clock);
        NextPieces = new PieceList(Clock);
    }

    /// <summary>Bounds the time for a text.</summary>
    public WorkClock Clock { get; } = new();

    /// <summary>The text as it came, without lone surrogates.</summary>
    public CharBuffer Source { get; } = new();

    public NormalizedText Normalized { get; }

    public PieceList Pieces { get; private set; }

    public PieceList NextPieces { get; private set; }

    public TokenList Tokens { get; } = new();

    /// <summary>The pairs that a BPE model has still to merge.</summary>
    public PriorityQueue<int, long> Queue { get; } = new();

    /// <summary>Takes the idle one of this thread.</summary>
    public static TokenizerWorkspace Rent()
    {
        var workspace = _idle ?? new TokenizerWorkspace();
        _idle = null;
        return workspace;
    }

    /// <summary>Gives it back.</summary>
    public void Return()
    {
        var kept = Source.Capacity + Normalized.Capacity + Pieces.Capacity + NextPieces.Capacity + _path.Length + _symbols.Length;
        _idle = kept <= MaxKept ? this : null;
    }

    public void SwapPieces() => (Pieces, NextPieces) = (NextPieces, Pieces);

    /// <summary>Steps without a way yet.</summary>
    public Span<PathStep> Path(int length)
    {
        if (_path.Length < length)
        {
            _path = new PathStep[Math.Max(length, _path.Length * 2)];
        }

        var path = _path.AsSpan(0, length);
        path.Fill(new PathStep(-1, TokenTrie.None, 0));
        return path;
    }

    /// <summary>Room for the symbols of a piece.</summary>
    public Span<Symbol> Symbols(int length)
    {
        if (_symbols.Length < length)
        {
            _symbols = new Symbol[Math.Max(length, _symbols.Length * 2)];
        }

        return _symbols;
    }
}
