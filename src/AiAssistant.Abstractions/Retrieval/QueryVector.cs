namespace AiAssistant.Retrieval;

/// <summary>A question's vector with what made it.</summary>
/// <param name="Values">The vector; its length is the identity's number of dimensions.</param>
/// <param name="Identity">What made it; a version whose vectors another one made cannot be asked with it.</param>
public sealed record QueryVector(ReadOnlyMemory<float> Values, EmbeddingIdentity Identity);
