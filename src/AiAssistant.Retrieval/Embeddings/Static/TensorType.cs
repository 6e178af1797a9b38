namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>The types of values that are read from a safetensors file.</summary>
internal enum TensorType
{
    Float64,
    Float32,
    Float16,
    BFloat16,
    Int8,
    Int32,
    Int64,
}
