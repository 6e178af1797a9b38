namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>Drops white space at the ends.</summary>
internal sealed class StripNormalizer(bool left, bool right) : Normalizer
{
    public override void Normalize(NormalizedText text)
    {
        var kept = text.Text;
        kept = left ? kept.TrimStart() : kept;
        if (kept.Length < text.Text.Length)
        {
            text.DropBeginning();
        }

        kept = right ? kept.TrimEnd() : kept;
        if (kept.Length == text.Text.Length)
        {
            return;
        }

        text.Begin().Append(kept);
        text.Commit();
    }
}
