using System.Numerics;

namespace AiAssistant.Retrieval.Embeddings;

/// <summary>
/// A 64-bit hash of short texts that is the same on every machine: FNV-1a over UTF-16 units, then the finaliser of MurmurHash3 (both in the public domain).
/// </summary>
internal static class FeatureHash
{
    /// <summary>Hashes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seed">Keeps kinds of features apart.</param>
    public static ulong Compute(ReadOnlySpan<char> text, ulong seed)
    {
        var hash = 14695981039346656037UL ^ BitOperations.RotateLeft(seed, 32);
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
