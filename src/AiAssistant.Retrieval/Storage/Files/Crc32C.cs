using System.Numerics;
using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>CRC-32C (Castagnoli; RFC 3720, appendix B.4): begins and ends inverted, reflected.</summary>
internal static class Crc32C
{
    /// <summary>The state before the first byte.</summary>
    public const uint Start = uint.MaxValue;

    /// <summary>The state after further bytes.</summary>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            state = BitOperations.Crc32C(state, word);
        }

        foreach (var last in bytes[(bytes.Length & ~7)..])
        {
            state = BitOperations.Crc32C(state, last);
        }

        return state;
    }

    /// <summary>The checksum that a state means.</summary>
    public static uint End(uint state) => ~state;

    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => End(Append(Start, bytes));
}
