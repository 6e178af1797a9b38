using System.Globalization;
using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>The tokens <c>&lt;0x00&gt;</c> to <c>&lt;0xFF&gt;</c> that stand for the bytes of characters which a vocabulary lacks ("byte fallback").</summary>
internal sealed class ByteTokens
{
    private readonly int[] _tokens = new int[256];

    public ByteTokens(TokenTrie tokens)
    {
        for (var value = 0; value < _tokens.Length; value++)
        {
            _tokens[value] = tokens.Find(string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>"));
        }
    }

    /// <summary>The tokens of a character's UTF-8 bytes.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="tokens">Receives up to four of them.</param>
    /// <returns>How many; 0 when the vocabulary lacks one.</returns>
    public int Write(Rune rune, Span<int> tokens)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = rune.EncodeToUtf8(bytes);
        for (var i = 0; i < length; i++)
        {
            tokens[i] = _tokens[bytes[i]];
            if (tokens[i] == TokenTrie.None)
            {
                return 0;
            }
        }

        return length;
    }
}
