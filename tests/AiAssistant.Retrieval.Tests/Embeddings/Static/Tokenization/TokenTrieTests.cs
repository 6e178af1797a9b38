using AiAssistant.Retrieval.Embeddings.Static.Tokenization;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static.Tokenization;

public sealed class TokenTrieTests
{
    [Fact]
    public void Find_RandomTokens_AgreesWithADictionaryWhereTheLastWins()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var entries = Enumerable.Range(0, 200).Select(number => new TokenEntry(Text(random), number)).ToArray();
            var expected = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                expected[entry.Text] = entry.Token;
            }

            var trie = TokenTrieBuilder.Build(entries);
            for (var i = 0; i < 500; i++)
            {
                var text = Text(random);
                Assert.Equal(expected.GetValueOrDefault(text, TokenTrie.None), trie.Find(text));
                var longest = Enumerable.Range(1, text.Length).LastOrDefault(length => expected.ContainsKey(text[..length]));
                Assert.Equal(longest == 0 ? TokenTrie.None : expected[text[..longest]], trie.FindLongest(TokenTrie.Root, text, out var found));
                Assert.Equal(longest, found);
            }
        }
    }

    [Fact]
    public void Find_EmptyVocabulary_FindsNothing() => Assert.Equal(TokenTrie.None, TokenTrieBuilder.Build([]).Find("a"));

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "ab\u0105\u4E2D\uFFFF"[random.Next(5)]));
}
