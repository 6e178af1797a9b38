namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>A token that is looked for in the text before it is split, such as <c>[MASK]</c> or a name of several words.</summary>
/// <param name="Content">What it looks like.</param>
/// <param name="Token">Its number.</param>
/// <param name="SingleWord">Whether it must not be part of a longer word.</param>
/// <param name="StripLeft">Whether it takes the white space before it.</param>
/// <param name="StripRight">Whether it takes the white space after it.</param>
/// <param name="Normalized">Whether it is looked for in the normalized text.</param>
internal sealed record AddedToken(string Content, int Token, bool SingleWord, bool StripLeft, bool StripRight, bool Normalized)
{
    /// <summary>Reads one.</summary>
    /// <exception cref="EmbeddingModelException">It is damaged.</exception>
    public static AddedToken Read(ModelJson json) => new(
        json["content"].Text(ModelLimits.TokenLength),
        (int)json["id"].Number(0, ModelLimits.Vocabulary - 1),
        json["single_word"].Flag(false),
        json["lstrip"].Flag(false),
        json["rstrip"].Flag(false),
        json["normalized"].Flag(true));
}
