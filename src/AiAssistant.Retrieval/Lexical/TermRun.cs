namespace AiAssistant.Retrieval.Lexical;

/// <summary>Terms in order, each with its postings from some passages on: what is merged into an index.</summary>
internal abstract class TermRun : IDisposable
{
    /// <summary>The term; only after a move that succeeded, until the next.</summary>
    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>Moves to the next term.</summary>
    public abstract bool MoveNext();

    /// <summary>Adds the term's postings to those of earlier passages. Once for a term.</summary>
    public abstract void ReadPostings(TermPostings postings);

    public abstract void Dispose();
}
