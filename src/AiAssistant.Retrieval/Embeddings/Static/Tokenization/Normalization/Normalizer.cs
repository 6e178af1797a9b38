namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>A step of normalization. Immutable; the work is in the text that it is given.</summary>
internal abstract class Normalizer
{
    /// <summary>Changes a text, which has no lone surrogate.</summary>
    public abstract void Normalize(NormalizedText text);
}
