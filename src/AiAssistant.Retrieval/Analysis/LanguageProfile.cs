namespace AiAssistant.Retrieval.Analysis;

/// <summary>What a language is known by. A share is one divided by the number of languages that have the word or letter too.</summary>
/// <param name="Code">The two-letter code.</param>
/// <param name="Words">Frequent words, with and without diacritics, and their shares.</param>
/// <param name="Letters">Letters that few languages have, and their shares.</param>
/// <param name="Groups">Frequent groups of letters; a space stands for the end of a word.</param>
internal sealed record LanguageProfile(string Code, IReadOnlyDictionary<string, double> Words, IReadOnlyDictionary<char, double> Letters, IReadOnlyList<string> Groups);
