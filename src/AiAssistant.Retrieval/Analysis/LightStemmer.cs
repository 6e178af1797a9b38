namespace AiAssistant.Retrieval.Analysis;

/// <summary>Removes inflectional endings from folded words, in place.</summary>
internal abstract class LightStemmer
{
    /// <summary>Stems a word of letters.</summary>
    /// <param name="word">The folded word; its characters may be changed.</param>
    /// <returns>The length of the stem, at least 1.</returns>
    public abstract int Stem(Span<char> word);
}
