namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>A tensor as the header of a safetensors file describes it. Its bytes have been checked against shape and type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values; null when it is none of those that are read.</param>
/// <param name="Shape">The lengths of its dimensions.</param>
/// <param name="Begin">Where its bytes begin, counted from the end of the header.</param>
/// <param name="End">Where they end.</param>
internal sealed record TensorEntry(string Name, TensorType? Type, IReadOnlyList<long> Shape, long Begin, long End)
{
    public long Bytes => End - Begin;
}
