namespace AiAssistant.Retrieval.Lexical;

/// <summary>A term of the question while one index is scanned.</summary>
internal struct ScanTerm
{
    public TermEntry Entry;

    public double Weight;

    /// <summary>Where its rows of contributions begin, or -1.</summary>
    public int Rows;

    /// <summary>Where a rare term stands.</summary>
    public RunCursor Cursor;

    /// <summary>The most that it adds to a passage of the index.</summary>
    public double Most;

    /// <summary>The most that it adds to a passage of the window; 0: it has none there.</summary>
    public double MostInWindow;
}
