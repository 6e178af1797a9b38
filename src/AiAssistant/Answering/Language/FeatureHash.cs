namespace AiAssistant.Answering.Language;

/// <summary>Numbers for features of texts: Fowler–Noll–Vo 1a with 64 bits, each kind of feature from another beginning.</summary>
internal static class FeatureHash
{
    /// <summary>What stands before the first word and behind the last one.</summary>
    public const ulong Edge = 3;

    private const ulong Prime = 1_099_511_628_211;
    private const ulong Basis = 14_695_981_039_346_656_037;

    /// <summary>The number of a text.</summary>
    /// <param name="kind">The kind of feature.</param>
    /// <param name="text">The text.</param>
    public static ulong Of(ulong kind, ReadOnlySpan<char> text)
    {
        var hash = unchecked((Basis ^ kind) * Prime);
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return hash;
    }

    /// <summary>The number of two features in this order.</summary>
    public static ulong OfPair(ulong left, ulong right) => unchecked((((left * Prime) ^ right) * Prime) + 4);
}
