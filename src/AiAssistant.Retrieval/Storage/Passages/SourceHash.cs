using System.Numerics;

namespace AiAssistant.Retrieval.Storage.Passages;

/// <summary>A hash of a passage's source: the CRC-32C of its UTF-16 units, mixed by the last step of MurmurHash3. Part of the format.</summary>
internal static class SourceHash
{
    public static uint Of(string source)
    {
        var hash = uint.MaxValue;
        foreach (var unit in source)
        {
            hash = BitOperations.Crc32C(hash, unit);
        }

        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
