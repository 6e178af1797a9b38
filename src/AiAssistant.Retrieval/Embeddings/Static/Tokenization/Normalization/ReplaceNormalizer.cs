namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

/// <summary>Puts one text in the place of each match of a pattern.</summary>
internal sealed class ReplaceNormalizer(TextPattern pattern, string content) : Normalizer
{
    public override void Normalize(NormalizedText text)
    {
        var source = text.Text;
        if (!pattern.TryFind(source, 0, text.Clock, out var start, out var length))
        {
            return;
        }

        if (start == 0 && content.Length == 0)
        {
            text.DropBeginning();
        }

        var target = text.Begin();
        var from = 0;
        do
        {
            target.Append(source[from..start]);
            target.Append(content);
            from = start + length;
        }
        while (pattern.TryFind(source, from, text.Clock, out start, out length));

        target.Append(source[from..]);
        text.Commit();
    }
}
