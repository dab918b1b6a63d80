using System.Diagnostics;
using System.Globalization;

namespace Collections.Server.Benchmarks;

/// <summary>The most memory that this process has held.</summary>
internal static class PeakMemory
{
    private const string StatusFile = "/proc/self/status";

    public static double MebiBytes()
    {
        if (File.Exists(StatusFile))
        {
            var line = File.ReadLines(StatusFile).FirstOrDefault(candidate => candidate.StartsWith("VmHWM:", StringComparison.Ordinal));
            if (line is not null) return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0;
        }
        return Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024.0;
    }
}
