namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>How a <see cref="BpeModel"/> looks up the characters of a piece.</summary>
/// <param name="Unknown">The token of unknown characters; -1: they are left out.</param>
/// <param name="FuseUnknown">Whether a run of them is one token.</param>
/// <param name="ByteFallback">Whether the tokens of their bytes stand in for them.</param>
/// <param name="IgnoreMerges">Whether a piece that is a token is taken as it is.</param>
/// <param name="ContinuingPrefix">What is set before a character that does not begin the piece.</param>
/// <param name="EndOfWordSuffix">What is set after the last character.</param>
internal sealed record BpeSettings(
    int Unknown, bool FuseUnknown, bool ByteFallback, bool IgnoreMerges, string ContinuingPrefix, string EndOfWordSuffix);
