using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Finds the names of carriers, means of payment, countries, colours and materials; see the file <c>names</c>.</summary>
internal static class ShopNames
{
    private static readonly DataFile File = DataFile.Read("names");
    private static readonly PhraseSet Everywhere = Read("all");
    private static readonly PhraseSet Loose = Read("evidence");
    private static readonly Dictionary<string, PhraseSet> ByLanguage =
        Languages.All.ToDictionary(static pack => pack.Code, static pack => Read(pack.Code), StringComparer.Ordinal);

    /// <summary>The names among words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="language">The language they are read in; null reads them in all, and loosely, as evidence is read.</param>
    public static IEnumerable<PhraseMatch> Find(IReadOnlyList<Word> words, string? language)
    {
        var own = Languages.Find(language) is { } pack ? [ByLanguage[pack.Code]] : ByLanguage.Values.Append(Loose);
        return own.Append(Everywhere).SelectMany(set => set.Find(words));
    }

    private static PhraseSet Read(string section) => new(File.Pairs(section).SelectMany(static pair => DataFile.Patterns(pair.Key, pair.Value)));
}
