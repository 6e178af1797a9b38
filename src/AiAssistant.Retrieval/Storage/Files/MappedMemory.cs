using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>An index file that the system maps into memory: pages are read when they are needed, and shared by all processes.</summary>
internal sealed unsafe class MappedMemory : FileMemory
{
    private readonly SafeFileHandle _file;
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;

    public MappedMemory(SafeFileHandle file, long length)
    {
        _file = file;
        _map = Map(file, length);
        try
        {
            _view = _map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        }
        catch
        {
            _map.Dispose();
            throw;
        }

        byte* bytes = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref bytes);
        Set(bytes + _view.PointerOffset, length);
    }

    // From the file, not from the map: what is read to be checked alone need not stay in this process's memory.
    public override void Copy(long offset, Span<byte> target)
    {
        while (!target.IsEmpty)
        {
            var read = RandomAccess.Read(_file, target, offset);
            if (read == 0)
            {
                throw Shorter();
            }

            offset += read;
            target = target[read..];
        }
    }

    private static MemoryMappedFile Map(SafeFileHandle file, long length)
    {
        try
        {
            return MemoryMappedFile.CreateFromFile(file, mapName: null, length, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        }
        catch (ArgumentException exception)
        {
            throw Shorter(exception); // more than there is cannot be mapped
        }
    }

    private static IndexCorruptException Shorter(Exception? cause = null) => IndexCorruptException.Of("the file has become shorter", cause);

    protected override void Free()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
        _file.Dispose();
    }
}
