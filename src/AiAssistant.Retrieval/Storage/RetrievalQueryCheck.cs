using System.Numerics.Tensors;

namespace AiAssistant.Retrieval.Storage;

/// <summary>Refuses queries that mean nothing.</summary>
internal static class RetrievalQueryCheck
{
    /// <exception cref="ArgumentException">The query names no list of versions, has neither text nor vector, its limit is below 1, or its vector's length is
    /// not its identity's or holds a value that is not a finite number.</exception>
    public static void Check(RetrievalQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Versions is null)
        {
            throw new ArgumentException("The query names no list of versions; an empty list finds nothing.", nameof(query));
        }

        if (query.Text is null && query.Vector is null)
        {
            throw new ArgumentException("The query has neither text nor vector; give one of them or both.", nameof(query));
        }

        if (query.Limit < 1)
        {
            throw new ArgumentException($"The query's limit is {query.Limit}; it must be at least 1.", nameof(query));
        }

        if (query.Vector is not { } vector)
        {
            return;
        }

        if (vector.Values.Length != vector.Identity.Dimensions)
        {
            throw new ArgumentException(
                $"The question's vector has {vector.Values.Length} values; '{vector.Identity.Name}' makes {vector.Identity.Dimensions}.", nameof(query));
        }

        if (!TensorPrimitives.IsFiniteAll(vector.Values.Span))
        {
            throw new ArgumentException("The question's vector holds a value that is not a finite number.", nameof(query));
        }
    }
}
