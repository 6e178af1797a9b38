using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Tests.Analysis;

namespace AiAssistant.Retrieval.Tests.Lexical;

/// <summary>BM25F as its formula stands, in double precision and without an index: what the engine is compared with.</summary>
internal static class NaiveBm25
{
    public static List<(Passage Passage, double Score)> Rank(IReadOnlyList<Passage> passages, string question, Bm25Options options)
    {
        var scored = new List<(Passage Passage, double Score)>();
        foreach (var group in passages.GroupBy(passage => TextAnalyzers.BuiltIn.ForLanguage(passage.Language).Language))
        {
            var bags = group.Select(passage => (Passage: passage, Bag: Bag(group.Key, passage, options, out var lengths), Lengths: lengths)).ToArray();
            var mean = Enum.GetValues<SearchedField>().Sum(field => bags.Sum(item => item.Lengths[(int)field]) * options.WeightOf(field)) / bags.Length;
            var terms = TermList.Of(group.Key, question).GroupBy(term => term).Select(term => (Term: term.Key, Count: term.Count())).ToArray();
            var weights = terms.Select(term => term.Count * Idf(bags.Length, bags.Count(item => item.Bag.ContainsKey(term.Term)))).ToArray();
            foreach (var (passage, bag, lengths) in bags)
            {
                var length = (float)Enum.GetValues<SearchedField>().Sum(field => lengths[(int)field] * options.WeightOf(field));
                var norm = options.K1 * (1 - options.B + (options.B * length / mean));
                double score = 0;
                for (var i = 0; i < terms.Length; i++)
                {
                    if (bag.TryGetValue(terms[i].Term, out var frequency))
                    {
                        score += weights[i] / (1 + (norm / (float)frequency)); // = weight · f / (f + norm)
                    }
                }

                if (score > 0)
                {
                    scored.Add((passage, score));
                }
            }
        }

        return [.. scored.OrderByDescending(item => item.Score).ThenBy(item => item.Passage.Id)];
    }

    private static double Idf(int passages, int documentFrequency) => Math.Log(1 + ((passages - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    private static Dictionary<string, double> Bag(string language, Passage passage, Bm25Options options, out int[] lengths)
    {
        var bag = new Dictionary<string, double>();
        var counts = new int[4];
        Count(SearchedField.Title, passage.Title);
        Count(SearchedField.Text, passage.Text);
        foreach (var field in passage.Fields)
        {
            Count(SearchedField.FieldName, field.Name);
            foreach (var value in field.Values)
            {
                Count(SearchedField.FieldValue, value);
            }
        }

        lengths = counts;
        return bag;

        void Count(SearchedField field, string text)
        {
            if (options.WeightOf(field) == 0)
            {
                return;
            }

            foreach (var term in TermList.Of(language, text))
            {
                bag[term] = bag.GetValueOrDefault(term) + options.WeightOf(field);
                counts[(int)field]++;
            }
        }
    }
}
