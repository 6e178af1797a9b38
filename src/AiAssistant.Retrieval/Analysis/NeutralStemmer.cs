namespace AiAssistant.Retrieval.Analysis;

/// <summary>Leaves words as they are: nothing is known about the language.</summary>
internal sealed class NeutralStemmer : LightStemmer
{
    public override int Stem(Span<char> word) => word.Length;
}
