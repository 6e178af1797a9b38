namespace AiAssistant.Retrieval.Embeddings;

/// <summary>64-bit hashes that are the same on every machine.</summary>
internal static class FeatureHash
{
    /// <summary>Hashes a text: FNV-1a over UTF-16 units, then <see cref="Mix"/>.</summary>
    public static ulong OfText(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return Mix(hash);
    }

    /// <summary>The finaliser of MurmurHash3 (public domain): different numbers have different hashes, and every bit of them is as good as drawn.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCDUL;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return value ^ (value >> 33);
    }
}
