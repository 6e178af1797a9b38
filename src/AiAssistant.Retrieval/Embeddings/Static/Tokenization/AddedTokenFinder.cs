using System.Buffers;
using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>Finds added tokens in a text: the leftmost, and there the longest. Immutable.</summary>
internal sealed class AddedTokenFinder
{
    private readonly AddedToken[] _tokens;
    private readonly TokenTrie _trie;
    private readonly SearchValues<char> _beginnings;

    /// <summary>Takes tokens and how each looks in the text; those that look like nothing are never found.</summary>
    public AddedTokenFinder(IReadOnlyList<(AddedToken Token, string Look)> tokens)
    {
        _tokens = [.. tokens.Select(static token => token.Token)];
        var looks = tokens.Select(static (token, index) => new TokenEntry(token.Look, index)).Where(static entry => entry.Text.Length > 0).ToArray();
        _trie = TokenTrieBuilder.Build(looks);
        _beginnings = SearchValues.Create([.. looks.Select(static entry => entry.Text[0]).Distinct()]);
    }

    /// <summary>Finds the next one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="start">Where it begins, with the white space that it takes.</param>
    /// <param name="end">Where it ends, likewise.</param>
    /// <returns>Its number; -1 when there is none.</returns>
    public int Find(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        for (start = from; start < text.Length; start++)
        {
            var next = text[start..].IndexOfAny(_beginnings);
            if (next < 0)
            {
                break;
            }

            start += next;
            var index = _trie.FindLongest(TokenTrie.Root, text[start..], out var length);
            if (index == TokenTrie.None)
            {
                continue;
            }

            end = start + length;
            var token = _tokens[index];
            if (token.SingleWord && (EndsWithWord(text[..start]) || BeginsWithWord(text[end..])))
            {
                start = end - 1;
                continue;
            }

            start = token.StripLeft ? from + text[from..start].TrimEnd().Length : start;
            end = token.StripRight ? text.Length - text[end..].TrimStart().Length : end;
            return token.Token;
        }

        start = text.Length;
        end = text.Length;
        return TokenTrie.None;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text) =>
        Rune.DecodeLastFromUtf16(text, out var rune, out _) is OperationStatus.Done && CharacterClass.IsWord(rune);

    private static bool BeginsWithWord(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) is OperationStatus.Done && CharacterClass.IsWord(rune);
}
