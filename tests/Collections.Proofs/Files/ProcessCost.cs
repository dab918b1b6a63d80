using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Collections.Proofs.Files;

/// <summary>
/// What a piece of work costs this process: seconds of processor time over all threads, and the most memory that it held
/// meanwhile (VmHWM, which the kernel counts anew after a 5 is written to clear_refs; what came before is collected first).
/// </summary>
internal sealed record ProcessCost(double CpuSeconds, double PeakMebiBytes)
{
    private const string ClearRefs = "/proc/self/clear_refs";
    private const string Status = "/proc/self/status";

    /// <summary>Does the work and measures it.</summary>
    public static async Task<(ProcessCost Cost, T Result)> Of<T>(Func<Task<T>> work)
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists(ClearRefs)) await File.WriteAllTextAsync(ClearRefs, "5").ConfigureAwait(false);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var result = await work().ConfigureAwait(false);
        process.Refresh();
        return (new ProcessCost((process.TotalProcessorTime - before).TotalSeconds, Peak(process)), result);
    }

    private static double Peak(Process process)
    {
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(candidate => candidate.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null
            ? process.PeakWorkingSet64 / 1024.0 / 1024.0
            : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0;
    }
}
