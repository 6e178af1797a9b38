using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>
/// Makes names in a directory durable: POSIX keeps a new or changed name over a power cut only once the directory itself was flushed. Windows needs and offers
/// nothing like it.
/// </summary>
internal static partial class DirectoryFlush
{
    /// <exception cref="IOException">The system refused.</exception>
    public static void Run(string directory)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS() && !OperatingSystem.IsFreeBSD())
        {
            return;
        }

        const int ReadOnly = 0;
        var descriptor = Open(directory, ReadOnly);
        if (descriptor < 0)
        {
            throw Refused(directory);
        }

        try
        {
            // Some file systems cannot flush directories and say so (EINVAL): they promise nothing that could be asked for.
            const int InvalidArgument = 22;
            if (Flush(descriptor) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument)
            {
                throw Refused(directory);
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Refused(string directory) =>
        new($"The directory '{directory}' could not be flushed: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}.");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
