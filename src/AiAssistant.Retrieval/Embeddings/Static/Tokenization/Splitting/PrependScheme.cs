namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

/// <summary>Before which pieces a <see cref="MetaspacePreTokenizer"/> sets its mark.</summary>
internal enum PrependScheme
{
    Never,

    /// <summary>The one that begins the text.</summary>
    First,

    Always,
}
