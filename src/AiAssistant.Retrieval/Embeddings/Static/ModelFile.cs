using System.Security.Cryptography;

namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>
/// Reads one file of a model from its beginning to its end, once, within a limit, and hashes what it reads. Memory grows with what has really come.
/// </summary>
internal sealed class ModelFile
{
    private const int FirstBlock = 1 << 20;

    private readonly Stream _stream;
    private readonly long _limit;
    private readonly IncrementalHash _hash;
    private long _read;

    /// <summary>Begins to read.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <param name="hash">Receives all bytes.</param>
    /// <exception cref="EmbeddingModelException">The stream tells a length beyond the limit.</exception>
    public ModelFile(Stream stream, string name, long limit, IncrementalHash hash)
    {
        _stream = stream;
        _limit = limit;
        _hash = hash;
        Name = name;
        if (stream.CanSeek && stream.Length - stream.Position > limit)
        {
            throw TooLong();
        }
    }

    public string Name { get; }

    /// <summary>Reads so many bytes.</summary>
    /// <exception cref="EmbeddingModelException">The file ends before, or is beyond its limit.</exception>
    public async Task<byte[]> ReadAsync(long count, CancellationToken cancellationToken)
    {
        if (_read + count > _limit)
        {
            throw TooLong();
        }

        // A length in the file is only a claim: for a stream that cannot tell how much there is, memory is taken as bytes arrive.
        var known = _stream.CanSeek && _stream.Length - _stream.Position >= count;
        var bytes = new byte[known ? count : Math.Min(count, FirstBlock)];
        var filled = 0;
        while (true)
        {
            await FillAsync(bytes.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            filled = bytes.Length;
            if (filled == count)
            {
                return bytes;
            }

            Array.Resize(ref bytes, (int)Math.Min(count, filled * 2L));
        }
    }

    /// <summary>Reads over so many bytes; they are hashed all the same.</summary>
    /// <exception cref="EmbeddingModelException">The file ends before, or is beyond its limit.</exception>
    public async Task SkipAsync(long count, CancellationToken cancellationToken)
    {
        var block = new byte[Math.Min(count, FirstBlock)];
        while (count > 0)
        {
            var part = block.AsMemory(0, (int)Math.Min(count, block.Length));
            await FillAsync(part, cancellationToken).ConfigureAwait(false);
            count -= part.Length;
        }
    }

    /// <summary>Reads all that is left.</summary>
    /// <exception cref="EmbeddingModelException">The file is beyond its limit.</exception>
    public async Task<byte[]> ReadToEndAsync(CancellationToken cancellationToken)
    {
        var bytes = new byte[_stream.CanSeek ? Math.Max(_stream.Length - _stream.Position, 1) : FirstBlock];
        var filled = 0;
        while (true)
        {
            if (filled == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(Math.Max(bytes.Length * 2L, FirstBlock), _limit + 1));
            }

            var count = await _stream.ReadAsync(bytes.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            filled += count;
            if ((_read += count) > _limit)
            {
                throw TooLong();
            }
        }

        Array.Resize(ref bytes, filled);
        _hash.AppendData(bytes);
        return bytes;
    }

    private async Task FillAsync(Memory<byte> bytes, CancellationToken cancellationToken)
    {
        var filled = await _stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        _read += filled;
        if (filled < bytes.Length)
        {
            throw new EmbeddingModelException($"{Name} ends after {_read} bytes, in the middle of what its header announces. Download it again.");
        }

        _hash.AppendData(bytes.Span);
    }

    private EmbeddingModelException TooLong() =>
        new($"{Name} is longer than {_limit:N0} bytes, the most that is read. Use a smaller model, or one of fewer bits a value.");
}
