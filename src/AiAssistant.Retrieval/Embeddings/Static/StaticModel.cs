using System.Numerics.Tensors;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>
/// A static model: the vector of a text is the mean of its tokens' vectors. As Model2Vec computes it (github.com/MinishLab/model2vec): the text is cut to the
/// number of tokens times the median length of a token, then its tokens are cut to that number; unknown tokens are dropped. Immutable.
/// </summary>
/// <param name="tokenizer">Makes a text into tokens.</param>
/// <param name="embeddings">The vectors of tokens.</param>
/// <param name="maxTokens">How many tokens of a text count.</param>
/// <param name="maxLength">How many code points of a text are read.</param>
/// <param name="normalizes">Whether vectors get the length 1.</param>
internal sealed class StaticModel(TextTokenizer tokenizer, TokenEmbeddings embeddings, int maxTokens, int maxLength, bool normalizes)
{
    public int Dimensions => embeddings.Dimensions;

    /// <summary>Adds up the mean of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vector">Zeros, of <see cref="Dimensions"/> values; left as they are when the text has no token.</param>
    public void Embed(ReadOnlySpan<char> text, Span<float> vector)
    {
        var workspace = TokenizerWorkspace.Rent();
        try
        {
            var tokens = tokenizer.Tokenize(Cut(text), maxTokens, workspace);
            if (tokens.IsEmpty)
            {
                return;
            }

            Span<float> row = stackalloc float[embeddings.Dimensions];
            foreach (var token in tokens)
            {
                embeddings.AddTo(token, vector, row);
            }

            TensorPrimitives.Divide(vector, tokens.Length, vector);
        }
        finally
        {
            workspace.Return();
        }

        if (normalizes)
        {
            TensorPrimitives.Multiply(vector, VectorNorm.Inverse(vector), vector);
        }
    }

    private ReadOnlySpan<char> Cut(ReadOnlySpan<char> text)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var codePoints = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // The second half of a pair belongs to the character before.
            if (!(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1])) && codePoints++ == maxLength)
            {
                return text[..i];
            }
        }

        return text;
    }
}
