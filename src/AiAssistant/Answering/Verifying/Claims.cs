using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Finds what a draft may not claim: to be a person, to have done something, to do something.</summary>
internal static class Claims
{
    private const int VerbStem = 5;
    private static readonly PhraseSet Person = new(DataFile.Read("claims").Patterns("person"));
    private static readonly PhraseSet Deeds = new(DataFile.Read("claims").Patterns("deeds"));

    /// <summary>Whether the draft passes itself off as a person.</summary>
    public static bool IsPerson(string text) => Person.Find(WordSplitter.Split(text)).Any();

    /// <summary>Whether the draft promises or reports a deed that the evidence does not speak of as one.</summary>
    public static bool IsDeed(string text, string evidence)
    {
        var words = WordSplitter.Split(text);
        var made = Find(words).ToList();
        if (made.Count == 0)
        {
            return false;
        }

        var known = WordSplitter.Split(evidence);
        var told = Find(known).SelectMany(match => Words(known, match)).ToHashSet(StringComparer.Ordinal);
        return made.Any(match => !told.Contains(Words(words, match).Last()));
    }

    private static IEnumerable<PhraseMatch> Find(IReadOnlyList<Word> words) =>
        Deeds.Find(words).Concat(Languages.All.SelectMany(pack => pack.Promises.Find(words)));

    private static IEnumerable<string> Words(IReadOnlyList<Word> words, PhraseMatch match) =>
        match.Places.Select(i => words[i].Text.Length > VerbStem ? words[i].Text[..VerbStem] : words[i].Text);
}
