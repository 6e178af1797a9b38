using System.Collections.Frozen;

namespace AiAssistant.Answering.Language;

/// <summary>The languages the assistant knows.</summary>
internal static class Languages
{
    private static readonly FrozenDictionary<string, LanguagePack> ByCode =
        new[] { "pl", "en", "fr", "de", "cs", "sk", "hu", "uk" }.ToFrozenDictionary(
            static code => code, static code => new LanguagePack(code), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, LanguagePack>.AlternateLookup<ReadOnlySpan<char>> ByLetters =
        ByCode.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All of them, in a fixed order.</summary>
    public static IReadOnlyList<LanguagePack> All { get; } = [.. ByCode.Values.OrderBy(static pack => pack.Code, StringComparer.Ordinal)];

    /// <summary>English, for what has no language of its own.</summary>
    public static LanguagePack English { get; } = ByCode["en"];

    /// <summary>The language of a code; null when it is not known. A region is ignored: <c>pl-PL</c> is <c>pl</c>.</summary>
    public static LanguagePack? Find(string? code) => code is { Length: >= 2 } && ByLetters.TryGetValue(code.AsSpan(0, 2), out var pack) ? pack : null;

    /// <summary>Whether two codes mean one language; regions and case are ignored.</summary>
    public static bool IsSame(string code, string other) =>
        code.Length >= 2 && other.Length >= 2 && code.AsSpan(0, 2).Equals(other.AsSpan(0, 2), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word is in a list of any of some languages.</summary>
    /// <param name="packs">The languages.</param>
    /// <param name="word">The word, folded.</param>
    /// <param name="list">The list of a language.</param>
    public static bool HasAny(this IReadOnlyList<LanguagePack> packs, string word, Func<LanguagePack, FrozenSet<string>> list)
    {
        for (var i = 0; i < packs.Count; i++)
        {
            if (list(packs[i]).Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The languages in which to read a text: its own, or all when nobody knows it.</summary>
    public static IReadOnlyList<LanguagePack> For(string? code) => Find(code) is { } pack ? pack.Alone : All;
}
