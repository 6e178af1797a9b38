using System.Buffers;
using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>Writes one section, from its beginning to its end. Disposing it ends the section.</summary>
internal abstract class SectionWriter : IDisposable
{
    private const int BufferLength = 1 << 16;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
    private int _buffered;
    private long _flushed;
    private bool _isEnded;

    /// <summary>How many bytes were written.</summary>
    public long Length => _flushed + _buffered;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > _buffer.Length - _buffered)
        {
            var fits = _buffer.Length - _buffered;
            bytes[..fits].CopyTo(_buffer.AsSpan(_buffered));
            _buffered = _buffer.Length;
            Flush();
            bytes = bytes[fits..];
        }

        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    /// <summary>Writes numbers in little-endian order.</summary>
    public void Write<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(numbers));

    /// <summary>Writes one number in little-endian order.</summary>
    public void Write<T>(T number)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in number)));

    public void WriteByte(byte value)
    {
        if (_buffered == _buffer.Length)
        {
            Flush();
        }

        _buffer[_buffered++] = value;
    }

    public void Dispose()
    {
        if (!_isEnded)
        {
            _isEnded = true;
            try
            {
                Flush();
                End();
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(_buffer);
            }
        }
    }

    /// <summary>Takes the next bytes.</summary>
    protected abstract void Append(ReadOnlySpan<byte> bytes);

    /// <summary>The section is whole.</summary>
    protected abstract void End();

    private void Flush()
    {
        Append(_buffer.AsSpan(0, _buffered));
        _flushed += _buffered;
        _buffered = 0;
    }
}
