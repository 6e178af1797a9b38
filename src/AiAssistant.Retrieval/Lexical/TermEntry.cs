namespace AiAssistant.Retrieval.Lexical;

/// <summary>What the dictionary says of a term.</summary>
internal struct TermEntry
{
    /// <summary>In how many passages it occurs; 0: the index has no such term.</summary>
    public int DocumentFrequency;

    /// <summary>The passage of a term that occurs in one.</summary>
    public int Ordinal;

    /// <summary>The code of its weighted frequency there.</summary>
    public int Frequency;

    /// <summary>Where the postings of a term in several passages begin.</summary>
    public long Offset;

    /// <summary>How many bytes they have.</summary>
    public int Length;

    /// <summary>Whether they are laid out by windows.</summary>
    public bool IsDense;
}
