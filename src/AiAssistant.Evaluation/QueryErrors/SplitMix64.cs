namespace AiAssistant.Evaluation.QueryErrors;

/// <summary>
/// Numbers that look random and are the same on every machine and runtime: SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators",
/// OOPSLA 2014). For measurements only.
/// </summary>
/// <param name="text">What the numbers are for.</param>
/// <param name="seed">Gives other numbers for the same text.</param>
internal sealed class SplitMix64(string text, int seed)
{
    private ulong _state = Hash(text) + (ulong)seed;

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    /// <param name="limit">Above 0, and small beside 2^32.</param>
    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        mixed ^= mixed >> 31;
        return (int)(((mixed >> 32) * (ulong)limit) >> 32);
    }

    // FNV-1a over UTF-16 units.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }
}
