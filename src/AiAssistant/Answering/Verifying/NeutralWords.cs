using System.Collections.Frozen;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Words that a rewording brings along without saying anything new; see the file <c>neutral</c>.</summary>
internal static class NeutralWords
{
    private const int MaxBeginning = 16;
    private static readonly FrozenDictionary<string, NeutralSet> ByLanguage = Read(DataFile.Read("neutral"));

    /// <summary>Whether a folded word is one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="language">Its language; null asks all.</param>
    public static bool Contains(string word, string? language) =>
        Languages.Find(language) is { } pack ? ByLanguage[pack.Code].Has(word) : ByLanguage.Values.Any(set => set.Has(word));

    private static FrozenDictionary<string, NeutralSet> Read(DataFile file) => Languages.All.ToFrozenDictionary(
        static pack => pack.Code, pack => new NeutralSet(pack, file.Lines(pack.Code).SelectMany(static line => line.Split(' '))), StringComparer.Ordinal);

    private sealed class NeutralSet
    {
        private readonly FrozenSet<string> _whole;
        private readonly FrozenSet<string> _beginnings;

        public NeutralSet(LanguagePack pack, IEnumerable<string> words)
        {
            var all = words.Where(static word => word.Length > 0).ToList();
            _whole = [.. pack.Common, .. all.Where(static word => !word.EndsWith('*')).Select(static word => WordSplitter.Fold(word))];
            _beginnings = [.. all.Where(static word => word.EndsWith('*')).Select(static word => WordSplitter.Fold(word.AsSpan(0, word.Length - 1)))];
        }

        public bool Has(string word)
        {
            if (_whole.Contains(word))
            {
                return true;
            }

            for (var length = 2; length <= word.Length && length <= MaxBeginning; length++)
            {
                if (_beginnings.Contains(word[..length]))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
