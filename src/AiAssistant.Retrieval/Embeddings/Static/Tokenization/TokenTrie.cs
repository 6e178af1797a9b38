namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>
/// The tokens of a vocabulary as a tree of characters, in three arrays: nodes are numbered breadth first, so that the children of a node are those from its own
/// first to the next node's first, in the order of their characters. A look-up reads the text itself: no string is made. Immutable.
/// </summary>
internal sealed class TokenTrie
{
    /// <summary>Where look-ups begin.</summary>
    public const int Root = 0;

    /// <summary>No such node, or no token.</summary>
    public const int None = -1;

    private readonly char[] _labels;
    private readonly int[] _children;
    private readonly int[] _tokens;
    private readonly int[] _ascii = new int[128];

    /// <summary>Takes the arrays of <see cref="TokenTrieBuilder"/>.</summary>
    /// <param name="labels">The character that leads to each node.</param>
    /// <param name="children">The first child of each node, and one more at the end.</param>
    /// <param name="tokens">The token that ends at each node.</param>
    public TokenTrie(char[] labels, int[] children, int[] tokens)
    {
        _labels = labels;
        _children = children;
        _tokens = tokens;
        for (var c = 0; c < _ascii.Length; c++)
        {
            _ascii[c] = FindChild(Root, (char)c);
        }
    }

    /// <summary>The node that a character leads to.</summary>
    public int Child(int node, char c) => node == Root && c < _ascii.Length ? _ascii[c] : FindChild(node, c);

    /// <summary>The node that a text leads to.</summary>
    public int Descend(int node, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length && node != None; i++)
        {
            node = Child(node, text[i]);
        }

        return node;
    }

    /// <summary>The token that ends at a node.</summary>
    public int TokenAt(int node) => node == None ? None : _tokens[node];

    /// <summary>The token that is this text.</summary>
    public int Find(ReadOnlySpan<char> text) => TokenAt(Descend(Root, text));

    /// <summary>The longest token at the beginning of a text.</summary>
    /// <param name="node">Where to begin; what leads there has been read already.</param>
    /// <param name="text">The text.</param>
    /// <param name="length">How many characters of the text it has.</param>
    public int FindLongest(int node, ReadOnlySpan<char> text, out int length)
    {
        var token = None;
        length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            node = Child(node, text[i]);
            if (node == None)
            {
                break;
            }

            if (_tokens[node] != None)
            {
                token = _tokens[node];
                length = i + 1;
            }
        }

        return token;
    }

    private int FindChild(int node, char c)
    {
        var low = _children[node];
        var high = _children[node + 1] - 1;
        while (low <= high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            var label = _labels[middle];
            if (label == c)
            {
                return middle;
            }

            if (label < c)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return None;
    }
}
