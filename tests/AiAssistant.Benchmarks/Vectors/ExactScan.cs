using System.Numerics.Tensors;
using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Benchmarks.Vectors;

/// <summary>The reference: the inner product with every vector, in 32 bits.</summary>
internal sealed class ExactScan(float[][] vectors)
{
    public TopCandidates Find(float[] question, int limit)
    {
        var top = new TopCandidates(limit, vectors.Length);
        for (var i = 0; i < vectors.Length; i++)
        {
            var cosine = TensorPrimitives.Dot<float>(question, vectors[i]);
            if (cosine > top.Bar)
            {
                top.Offer(0, i, cosine);
            }
        }

        return top;
    }
}
