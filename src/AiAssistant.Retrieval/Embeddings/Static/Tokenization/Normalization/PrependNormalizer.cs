namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>Sets a text before every text that is not empty.</summary>
internal sealed class PrependNormalizer(string content) : Normalizer
{
    public override void Normalize(NormalizedText text)
    {
        if (text.Text.IsEmpty)
        {
            return;
        }

        var target = text.Begin();
        target.Append(content);
        target.Append(text.Text);
        text.Commit();
    }
}
