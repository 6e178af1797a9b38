using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Tests.Analysis;

namespace AiAssistant.Retrieval.Tests.Lexical;

/// <summary>BM25F as its formula stands, without an index: what the engine is compared with.</summary>
internal static class NaiveBm25
{
    public static List<(Passage Passage, double Score)> Rank(IReadOnlyList<Passage> passages, string question, Bm25Options options)
    {
        var scored = new List<(Passage Passage, double Score)>();
        foreach (var group in passages.GroupBy(passage => TextAnalyzers.BuiltIn.ForLanguage(passage.Language).Language))
        {
            var bags = group.Select(passage => (Passage: passage, Bag: Bag(group.Key, passage, options))).ToArray();
            var mean = bags.Average(item => item.Bag.Values.Sum());
            foreach (var (passage, bag) in bags)
            {
                double score = 0;
                foreach (var term in TermList.Of(group.Key, question))
                {
                    if (!bag.TryGetValue(term, out var frequency))
                    {
                        continue;
                    }

                    var df = bags.Count(item => item.Bag.ContainsKey(term));
                    var idf = Math.Log(1 + ((bags.Length - df + 0.5) / (df + 0.5)));
                    score += idf * frequency / (frequency + (options.K1 * (1 - options.B + (options.B * bag.Values.Sum() / mean))));
                }

                if (score > 0)
                {
                    scored.Add((passage, score));
                }
            }
        }

        return [.. scored.OrderByDescending(item => item.Score).ThenBy(item => item.Passage.Id)];
    }

    private static Dictionary<string, double> Bag(string language, Passage passage, Bm25Options options)
    {
        var bag = new Dictionary<string, double>();
        Count(passage.Title, options.TitleWeight);
        Count(passage.Text, options.TextWeight);
        foreach (var field in passage.Fields)
        {
            Count(field.Name, options.FieldNameWeight);
            foreach (var value in field.Values)
            {
                Count(value, options.FieldValueWeight);
            }
        }

        return bag;

        void Count(string text, double weight)
        {
            if (weight == 0)
            {
                return;
            }

            foreach (var term in TermList.Of(language, text))
            {
                bag[term] = bag.GetValueOrDefault(term) + weight;
            }
        }
    }
}
