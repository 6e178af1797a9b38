using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>An index file that was read into memory whole.</summary>
internal sealed unsafe class CopiedMemory : FileMemory
{
    private readonly void* _copy;

    public CopiedMemory(SafeFileHandle file, long length)
    {
        const int Piece = 1 << 20;
        CheckHeader(file, length);
        _copy = Allocate(length);
        try
        {
            for (long offset = 0; offset < length;)
            {
                var read = RandomAccess.Read(file, new Span<byte>((byte*)_copy + offset, (int)Math.Min(Piece, length - offset)), offset);
                if (read == 0)
                {
                    throw IndexCorruptException.Of("the file became shorter while it was read");
                }

                offset += read;
            }
        }
        catch
        {
            NativeMemory.AlignedFree(_copy);
            throw;
        }

        file.Dispose();
        Set((byte*)_copy, length);
    }

    // Before memory is taken: what is no index may be of any length, and need not even take room on its disk.
    private static void CheckHeader(SafeFileHandle file, long length)
    {
        Span<byte> header = stackalloc byte[IndexFileHeader.Size];
        header.Clear();
        _ = RandomAccess.Read(file, header, 0);
        IndexFileHeader.Read(header, length);
    }

    private static void* Allocate(long length)
    {
        try
        {
            return NativeMemory.AlignedAlloc((nuint)length, IndexFileHeader.Alignment);
        }
        catch (OutOfMemoryException exception)
        {
            throw new IOException($"There is no memory for a copy of its {length} bytes.", exception);
        }
    }

    protected override void Free() => NativeMemory.AlignedFree(_copy);
}
