namespace AiAssistant.Answering.Language;

/// <summary>Words and beginnings of words as a tree of letters: one walk along a word finds whatever it is or begins with. Immutable.</summary>
internal sealed class WordTree
{
    // The children of a node stand side by side, and those of the next node behind them.
    private readonly char[] _letters;
    private readonly int[] _children;
    private readonly int[][] _begun;
    private readonly int[][] _ended;

    /// <summary>Builds it.</summary>
    /// <param name="entries">The words, whether each is the beginning of a word only, and what is found by it.</param>
    public WordTree(IEnumerable<(string Text, bool IsBeginning, int Value)> entries)
    {
        var root = new Node();
        foreach (var (text, isBeginning, value) in entries)
        {
            var node = root;
            foreach (var letter in text)
            {
                node = node.Children.TryGetValue(letter, out var child) ? child : node.Children[letter] = new Node();
            }

            (isBeginning ? node.Begun : node.Ended).Add(value);
        }

        List<(char Letter, Node Node, int[] Begun)> nodes = [('\0', root, [.. root.Begun])];
        List<int> children = [1];
        for (var i = 0; i < nodes.Count; i++)
        {
            // What a beginning finds is found by all that is longer.
            var (_, node, begun) = nodes[i];
            nodes.AddRange(node.Children.Select(child => (child.Key, child.Value, Joined(begun, child.Value.Begun))));
            children.Add(nodes.Count);
        }

        _letters = [.. nodes.Select(static node => node.Letter)];
        _children = [.. children];
        _begun = [.. nodes.Select(static node => node.Begun)];
        _ended = [.. nodes.Select(static node => Joined(node.Begun, node.Node.Ended))];
    }

    /// <summary>What a word finds, whole or by its beginning: in ascending order, each once.</summary>
    public ReadOnlySpan<int> Find(string word)
    {
        var node = 0;
        foreach (var letter in word)
        {
            var first = _children[node];
            var at = _letters.AsSpan(first, _children[node + 1] - first).IndexOf(letter);
            if (at < 0)
            {
                return _begun[node];
            }

            node = first + at;
        }

        return _ended[node];
    }

    private static int[] Joined(int[] found, HashSet<int> more) => more.Count == 0 ? found : [.. found.Union(more).Order()];

    private sealed class Node
    {
        public SortedDictionary<char, Node> Children { get; } = [];

        public HashSet<int> Begun { get; } = [];

        public HashSet<int> Ended { get; } = [];
    }
}
