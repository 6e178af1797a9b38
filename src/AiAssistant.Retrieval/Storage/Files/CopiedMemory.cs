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
        _copy = NativeMemory.AlignedAlloc((nuint)length, IndexFileHeader.Alignment);
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

    protected override void Free() => NativeMemory.AlignedFree(_copy);
}
