using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Collections.Activities.Disks;

/// <summary>
/// Waits until the disk has what was written to a file, or throws. On Linux the framework asks the disk too, but takes an
/// I/O error for a yes: a message would count as sent, or a file as handed over, that a power cut takes away.
/// </summary>
internal static class DiskConfirmation
{
    private const int Interrupted = 4;
    private const int InvalidForFile = 22;
    private const int ReadOnly = 30;
    private const int NotSupported = 95;

    /// <summary>Waits for all that was written to the file so far.</summary>
    /// <exception cref="IOException">The disk may not have it. To ask again would give a yes that is worth nothing.</exception>
    public static void Await(FileStream file)
    {
        if (!OperatingSystem.IsLinux())
        {
            file.Flush(flushToDisk: true);
            return;
        }
        file.Flush();
        while (Sync(file.SafeFileHandle) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error is InvalidForFile or ReadOnly or NotSupported) return;
            if (error != Interrupted) throw new IOException($"{file.Name}: the disk did not confirm what was written: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
    }

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(SafeFileHandle file);
}
