using System.Runtime.InteropServices;

namespace Collections.Proofs.Workers;

/// <summary>Signals that the framework does not send.</summary>
internal static partial class Signals
{
    private const int Sigterm = 15;

    /// <summary>Asks a process of ours to end, as a service manager does.</summary>
    public static void Terminate(int process) => _ = Kill(process, Sigterm);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
