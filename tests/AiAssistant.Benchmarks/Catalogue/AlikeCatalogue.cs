using System.Runtime.InteropServices;

namespace AiAssistant.Benchmarks.Catalogue;

/// <summary>
/// Offers like those of a file: each takes one of its texts, every other word from a second one at the same place, and a new made-up word for every word that the
/// file has once or twice. So word frequencies, lengths and repetitions stay, and the number of rare words grows as it would.
/// </summary>
internal sealed class AlikeCatalogue : ICatalogue
{
    private readonly string[][] _texts;
    private readonly Dictionary<string, int> _documentFrequencies = [];

    public AlikeCatalogue(IEnumerable<string> texts)
    {
        _texts = [.. texts.Select(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0)];
        if (_texts.Length == 0)
        {
            throw new ArgumentException("The file to be like has no text; each line is an id, a tab and a text.", nameof(texts));
        }

        foreach (var word in _texts.SelectMany(words => words.Distinct(StringComparer.Ordinal)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_documentFrequencies, word, out _)++;
        }
    }

    public string NextOffer(Random random)
    {
        var first = _texts[random.Next(_texts.Length)];
        var second = _texts[random.Next(_texts.Length)];
        return string.Join(' ', first.Select((word, place) => Renewed(place < second.Length && random.Next(2) == 0 ? second[place] : word, random)));
    }

    public string NextQuestion(Random random)
    {
        var words = _texts[random.Next(_texts.Length)];
        return string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => words[random.Next(words.Length)]));
    }

    private string Renewed(string word, Random random) =>
        _documentFrequencies[word] > 2 ? word : SyllableWords.Word((ulong)random.NextInt64(90_000_000_000L, 900_000_000_000L), 4);
}
