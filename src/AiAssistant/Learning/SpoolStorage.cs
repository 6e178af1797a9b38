using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace AiAssistant.Learning;

/// <summary>A queue of byte blocks: in memory while it is small, then in a temporary file that goes when it is closed, or with the process, however that ends.</summary>
/// <param name="folder">Where the file goes.</param>
internal sealed class SpoolStorage(string folder) : IAsyncDisposable
{
    public const int MemoryLimit = 8 * 1024 * 1024;
    private const int LengthSize = sizeof(int);

    private Stream _stream = new MemoryStream();

    public async Task AddAsync(ReadOnlyMemory<byte> block, CancellationToken cancellationToken)
    {
        if (_stream is MemoryStream memory && memory.Length + block.Length > MemoryLimit)
        {
            await MoveToFileAsync(memory, cancellationToken).ConfigureAwait(false);
        }

        var length = new byte[LengthSize];
        BinaryPrimitives.WriteInt32LittleEndian(length, block.Length);
        await _stream.WriteAsync(length, cancellationToken).ConfigureAwait(false);
        await _stream.WriteAsync(block, cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<byte[]> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _stream.Position = 0;
        var length = new byte[LengthSize];
        while (await _stream.ReadAtLeastAsync(length, LengthSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) == LengthSize)
        {
            var block = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
            await _stream.ReadExactlyAsync(block, cancellationToken).ConfigureAwait(false);
            yield return block;
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task MoveToFileAsync(MemoryStream memory, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName());
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None),
            BufferSize = 64 * 1024,
        });
        if (!OperatingSystem.IsWindows())
        {
            // Elsewhere an open file needs no name, and what has none does not outlive a crash.
            File.Delete(path);
        }

        _stream = file;
        memory.Position = 0;
        await memory.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
        await memory.DisposeAsync().ConfigureAwait(false);
    }
}
