namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>Builds a <see cref="TokenTrie"/> level by level from sorted tokens.</summary>
internal static class TokenTrieBuilder
{
    /// <summary>Builds it.</summary>
    /// <param name="entries">Tokens and their numbers. Of equal tokens the last wins.</param>
    public static TokenTrie Build(IReadOnlyList<TokenEntry> entries)
    {
        var sorted = Sort(entries);
        var labels = new List<char> { '\0' };
        var children = new List<int>();
        var tokens = new List<int>();

        // The range of sorted tokens that begin with what leads to a node.
        var level = new List<(int From, int To)> { (0, sorted.Count) };
        for (var depth = 0; level.Count > 0; depth++)
        {
            var next = new List<(int From, int To)>();
            foreach (var (from, to) in level)
            {
                children.Add(labels.Count);
                var start = from;
                tokens.Add(start < to && sorted[start].Text.Length == depth ? sorted[start++].Token : TokenTrie.None);
                while (start < to)
                {
                    var label = sorted[start].Text[depth];
                    var end = start + 1;
                    while (end < to && sorted[end].Text[depth] == label)
                    {
                        end++;
                    }

                    labels.Add(label);
                    next.Add((start, end));
                    start = end;
                }
            }

            level = next;
        }

        children.Add(labels.Count);
        return new TokenTrie([.. labels], [.. children], [.. tokens]);
    }

    private static List<TokenEntry> Sort(IReadOnlyList<TokenEntry> entries)
    {
        var texts = new string[entries.Count];
        var order = new int[entries.Count];
        for (var i = 0; i < order.Length; i++)
        {
            texts[i] = entries[i].Text;
            order[i] = i;
        }

        Array.Sort(texts, order, StringComparer.Ordinal);
        var sorted = new List<TokenEntry>(order.Length);
        for (var i = 0; i < order.Length;)
        {
            // Equal texts lie together, in any order.
            var last = order[i];
            var text = texts[i];
            for (i++; i < order.Length && texts[i] == text; i++)
            {
                last = Math.Max(last, order[i]);
            }

            sorted.Add(entries[last]);
        }

        return sorted;
    }
}
