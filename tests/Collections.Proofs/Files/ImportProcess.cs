using System.Diagnostics;
using System.Globalization;

namespace Collections.Proofs.Files;

/// <summary>
/// A file taken in by the program itself, as a process of its own: its processor time over all threads (what the kernel
/// adds to our children's when it ends), and the most memory that it held (VmHWM, which only grows, read until it ends).
/// </summary>
/// <param name="CpuSeconds">User and system time.</param>
/// <param name="PeakMebiBytes">Resident memory at its highest.</param>
/// <param name="ExitCode">0 where the file was taken in.</param>
internal sealed record ImportProcess(double CpuSeconds, double PeakMebiBytes, int ExitCode)
{
    private const double TicksPerSecond = 100;
    private const int ChildrensUserTime = 13;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Takes the file into a database that does not exist yet.</summary>
    public static async Task<ImportProcess> Run(string file, string mapping, DateOnly position, string database)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "collections")) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["import", file, "--mapping", mapping, "--position", position.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--db", $"Data Source={database}"];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var before = ChildrensCpu();
        using var process = Process.Start(start)!;
        var told = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0.0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Peak(process.Id));
            await Task.Delay(Pause).ConfigureAwait(false);
        }
        await process.WaitForExitAsync().ConfigureAwait(false);
        await told.ConfigureAwait(false);
        return new ImportProcess(ChildrensCpu() - before, peak, process.ExitCode);
    }

    /// <summary>Seconds of all children that have ended.</summary>
    private static double ChildrensCpu()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[ChildrensUserTime], CultureInfo.InvariantCulture) + long.Parse(fields[ChildrensUserTime + 1], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static double Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(candidate => candidate.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0;
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }
}
