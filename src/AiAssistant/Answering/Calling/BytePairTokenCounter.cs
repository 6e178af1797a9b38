using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using AiAssistant.Answering.Calling;

namespace AiAssistant.Answering;

/// <summary>
/// Counts tokens exactly, by byte pairs of a published vocabulary: a <c>.tiktoken</c> file such as <c>o200k_base.tiktoken</c>, a line a token with its bytes in base64 and its rank.
/// The library ships none: hosts download what their model uses.
/// </summary>
/// <remarks>
/// Thread-safe. Words longer than 256 bytes are counted in stretches of that length, so that no text takes long; what they count may then differ by a few. Special tokens such as
/// <c>&lt;|endoftext|&gt;</c> are text like any other.
/// </remarks>
/// <example>
/// <code>
/// builder.UseChatModel("support").UseTokenCounter(BytePairTokenCounter.Load("o200k_base.tiktoken", TokenSplitting.O200k));
/// </code>
/// </example>
public sealed class BytePairTokenCounter : ITokenCounter
{
    private const long MaxFile = 64L << 20;
    private const int MaxTokens = 2_000_000;
    private const int MaxStretch = 256;
    private const int Bytes = 256;
    private const int Unknown = int.MaxValue;

    // Each byte of a token is one character, so that stretches of a text can be looked up without a copy.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ranks;
    private readonly TokenSplitting _splitting;

    private BytePairTokenCounter(Dictionary<string, int> ranks, TokenSplitting splitting)
    {
        _ranks = ranks.GetAlternateLookup<ReadOnlySpan<char>>();
        _splitting = splitting;
        VocabularySize = ranks.Count;
    }

    /// <summary>How many tokens the vocabulary has.</summary>
    public int VocabularySize { get; }

    /// <summary>Loads a vocabulary.</summary>
    /// <param name="path">The file; at most 64 MiB.</param>
    /// <param name="splitting">How the vocabulary expects texts to be cut.</param>
    /// <returns>The counter.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="splitting"/> does not exist.</exception>
    /// <exception cref="AiAssistantException">The file is not a vocabulary; the message names the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static BytePairTokenCounter Load(string path, TokenSplitting splitting)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = File.OpenRead(path);
        return file.Length > MaxFile
            ? throw Fault($"The vocabulary has {file.Length} bytes; the most is {MaxFile}.")
            : Load(file, splitting);
    }

    /// <summary>Loads a vocabulary.</summary>
    /// <param name="vocabulary">The file's content; read to its end and left open.</param>
    /// <param name="splitting">How the vocabulary expects texts to be cut.</param>
    /// <returns>The counter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="vocabulary"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="splitting"/> does not exist.</exception>
    /// <exception cref="AiAssistantException">The content is not a vocabulary; the message names the line.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static BytePairTokenCounter Load(Stream vocabulary, TokenSplitting splitting)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (!Enum.IsDefined(splitting))
        {
            throw new ArgumentOutOfRangeException(nameof(splitting), splitting, "There is no such way to split.");
        }

        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        using var reader = new StreamReader(vocabulary, Encoding.ASCII, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var line = 0;
        long read = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            read += text.Length + 1;
            if (read > MaxFile || ranks.Count > MaxTokens)
            {
                throw Fault($"The vocabulary is larger than {MaxFile} bytes or {MaxTokens} tokens.");
            }

            if (text.Length > 0)
            {
                Add(text, line, ranks);
            }
        }

        for (var value = 0; value < Bytes; value++)
        {
            if (!ranks.ContainsKey(((char)value).ToString()))
            {
                throw Fault($"The vocabulary has no token for the byte {value}: it is not complete.");
            }
        }

        return new BytePairTokenCounter(ranks, splitting);
    }

    /// <inheritdoc/>
    public int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = PieceScanner.End(text, start, _splitting);
            count += CountPiece(text[start..end]);
            start = end;
        }

        return count;
    }

    private int CountPiece(ReadOnlySpan<char> piece)
    {
        var size = Encoding.UTF8.GetMaxByteCount(piece.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        var letters = ArrayPool<char>.Shared.Rent(size);
        try
        {
            var length = Encoding.Latin1.GetChars(bytes.AsSpan(0, Encoding.UTF8.GetBytes(piece, bytes)), letters);
            var count = 0;
            for (var start = 0; start < length; start += MaxStretch)
            {
                count += CountStretch(letters.AsSpan(start, Math.Min(MaxStretch, length - start)));
            }

            return count;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    // The pair with the lowest rank is merged, again and again; the first of two alike.
    private int CountStretch(ReadOnlySpan<char> letters)
    {
        if (_ranks.ContainsKey(letters))
        {
            return 1;
        }

        Span<int> starts = stackalloc int[MaxStretch + 1];
        Span<int> pairs = stackalloc int[MaxStretch];
        var count = letters.Length;
        for (var i = 0; i <= count; i++)
        {
            starts[i] = i;
        }

        for (var i = 0; i < count - 1; i++)
        {
            pairs[i] = Rank(letters[i..(i + 2)]);
        }

        while (count > 1)
        {
            var best = 0;
            for (var i = 1; i < count - 1; i++)
            {
                best = pairs[i] < pairs[best] ? i : best;
            }

            if (pairs[best] == Unknown)
            {
                break;
            }

            starts[(best + 2)..(count + 1)].CopyTo(starts[(best + 1)..]);
            count--;
            if (best < count - 1)
            {
                pairs[(best + 2)..count].CopyTo(pairs[(best + 1)..]);
                pairs[best] = Rank(letters[starts[best]..starts[best + 2]]);
            }

            if (best > 0)
            {
                pairs[best - 1] = Rank(letters[starts[best - 1]..starts[best + 1]]);
            }
        }

        return count;
    }

    private int Rank(ReadOnlySpan<char> token) => _ranks.TryGetValue(token, out var rank) ? rank : Unknown;

    private static void Add(string text, int line, Dictionary<string, int> ranks)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || !int.TryParse(text.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var rank) || rank == Unknown
            || !Base64.IsValid(text.AsSpan(0, space), out var length) || length == 0)
        {
            throw Fault($"Line {line} of the vocabulary is not a token in base64, a space and its rank.");
        }

        if (!ranks.TryAdd(Encoding.Latin1.GetString(Convert.FromBase64String(text[..space])), rank))
        {
            throw Fault($"Line {line} of the vocabulary has a token that another line has, too.");
        }
    }

    private static AiAssistantException Fault(string message) => new(message) { Operation = "load vocabulary" };
}
