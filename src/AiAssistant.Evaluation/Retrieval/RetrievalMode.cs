namespace AiAssistant.Evaluation.Retrieval;

/// <summary>How passages are found.</summary>
internal enum RetrievalMode
{
    /// <summary>By words.</summary>
    Lexical,

    /// <summary>By sub-word embeddings.</summary>
    Vector,

    /// <summary>By both, fused.</summary>
    Hybrid,
}
