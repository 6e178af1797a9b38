namespace AiAssistant.Retrieval;

#pragma warning disable CA1720
/// <summary>How exactly vectors are kept.</summary>
public enum VectorPrecision
{
    /// <summary>One byte a value.</summary>
    Int8,

    /// <summary>Four bytes a value.</summary>
    Float32,
}
