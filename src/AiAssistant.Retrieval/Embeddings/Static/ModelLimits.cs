namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>What the files of a static model may be at most. Beyond it they are refused before memory is taken for them.</summary>
internal static class ModelLimits
{
    /// <summary>The bytes of <c>model.safetensors</c>.</summary>
    public const long WeightsBytes = 2_000_000_000;

    /// <summary>The bytes of its header; what the safetensors specification allows.</summary>
    public const long HeaderBytes = 100_000_000;

    /// <summary>The tensors that its header may name.</summary>
    public const int Tensors = 10_000;

    /// <summary>The bytes of <c>tokenizer.json</c>.</summary>
    public const long TokenizerBytes = 256_000_000;

    /// <summary>The bytes of <c>config.json</c>.</summary>
    public const long ConfigBytes = 1_000_000;

    /// <summary>How deep JSON may nest.</summary>
    public const int JsonDepth = 32;

    /// <summary>The tokens, and the rows of embeddings.</summary>
    public const int Vocabulary = 4_000_000;

    /// <summary>The merges of a BPE vocabulary.</summary>
    public const int Merges = 8_000_000;

    /// <summary>The characters of all tokens of a vocabulary together; each may be a node of a tree. The greatest published ones have a fourth of it.</summary>
    public const int VocabularyLength = 16_000_000;

    /// <summary>The characters of one token.</summary>
    public const int TokenLength = 1_024;

    /// <summary>The characters of a text that a normalizer puts in.</summary>
    public const int InsertLength = 64;

    /// <summary>The steps of normalization, and those of splitting.</summary>
    public const int Steps = 32;

    /// <summary>The tokens that are matched before the text is split.</summary>
    public const int AddedTokens = 100_000;

    public const int MinDimensions = 32;

    public const int MaxDimensions = 4_096;

    /// <summary>The greatest magnitude of a value or weight; no sum of them can overflow.</summary>
    public const float Magnitude = 1e9f;
}
