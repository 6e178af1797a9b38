namespace AiAssistant.Answering;

/// <summary>How a vocabulary expects texts to be cut before its pairs are merged. The vocabulary's publisher says which.</summary>
public enum TokenSplitting
{
    /// <summary>That of <c>cl100k_base</c>: letters, up to three digits, marks.</summary>
    Cl100k,

    /// <summary>That of <c>o200k_base</c>: as the other, and between a lower-case and an upper-case letter.</summary>
    O200k,
}
