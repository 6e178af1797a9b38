namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>Writes the UTF-8 bytes of a text in the alphabet of byte-level vocabularies.</summary>
internal sealed class ByteLevelNormalizer : Normalizer
{
    public override void Normalize(NormalizedText text)
    {
        ByteAlphabet.Append(text.Text, text.Begin());
        text.Commit();
    }
}
