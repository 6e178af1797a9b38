using System.Text;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static.Tokenization;

/// <summary>Writes compiled rules of sentencepiece: a double-array trie with a block of 256 units for each node, and the replacements.</summary>
internal static class CharsmapWriter
{
    public static string Write(params (string From, string To)[] rules)
    {
        var nodes = new List<string> { "" };
        var units = new Dictionary<int, uint>();
        var replacements = new List<byte>();
        var keys = rules.ToDictionary(rule => Key(rule.From), rule => rule.To);
        var prefixes = keys.Keys.SelectMany(key => Enumerable.Range(1, key.Length).Select(length => key[..length])).Distinct().ToList();
        nodes.AddRange(prefixes);

        // Where each node's own unit is: below the block of its parent.
        int Place(string node) => node.Length == 0 ? 0 : (256 * (nodes.IndexOf(node[..^1]) + 1)) ^ node[^1];
        foreach (var node in nodes)
        {
            var block = 256 * (nodes.IndexOf(node) + 1);
            var unit = ((uint)(block ^ Place(node)) << 10) | (node.Length == 0 ? 0u : node[^1]);
            if (keys.TryGetValue(node, out var replacement))
            {
                unit |= 0x100;
                units[block] = 0x80000000u | (uint)replacements.Count;
                replacements.AddRange([.. Encoding.UTF8.GetBytes(replacement), 0]);
            }

            units[Place(node)] = unit;
        }

        var size = 256 * (nodes.Count + 2);
        var bytes = new List<byte>(BitConverter.GetBytes(size * 4));
        for (var i = 0; i < size; i++)
        {
            bytes.AddRange(BitConverter.GetBytes(units.GetValueOrDefault(i)));
        }

        return Convert.ToBase64String([.. bytes, .. replacements]);
    }

    // A character for each byte.
    private static string Key(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value => (char)value));
}
