using System.Diagnostics.CodeAnalysis;

namespace AiAssistant.Retrieval;

/// <summary>
/// How exactly an index keeps the vectors of passages. Beside them it has a code of one bit a dimension for each, by which a search finds those that are worth
/// a closer look.
/// </summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The precision is that of the type.")]
public enum VectorPrecision
{
    /// <summary>A byte a dimension: less than 40 % of the bytes of <see cref="Float32"/>, cosines right to about 0.001.</summary>
    Int8 = 0,

    /// <summary>The same bytes, and the vectors as they were written, scaled to length 1, four bytes a dimension: exact cosines.</summary>
    Float32 = 1,
}
