namespace AiAssistant.Retrieval;

/// <summary>
/// What made a vector. Recorded in the index and in cache keys; vectors of different identities are never compared.
/// </summary>
/// <param name="Name">The generator's or model's name.</param>
/// <param name="Version">Its version; empty when it has none.</param>
/// <param name="Dimensions">The length of its vectors.</param>
/// <param name="Hash">A hash over its weights and settings; empty when it cannot be had (a remote model).</param>
public sealed record EmbeddingIdentity(string Name, string Version, int Dimensions, string Hash)
{
    /// <summary>All four, separated by slashes.</summary>
    public override string ToString() => $"{Name}/{Version}/{Dimensions}/{Hash}";
}
