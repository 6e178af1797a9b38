namespace AiAssistant.Retrieval.Vectors;

/// <summary>A question's vector.</summary>
internal sealed class VectorQuery(float[] values)
{
    public ReadOnlySpan<float> Values => values;

    public static VectorQuery Create(ReadOnlySpan<float> unitVector) => new(unitVector.ToArray());
}
