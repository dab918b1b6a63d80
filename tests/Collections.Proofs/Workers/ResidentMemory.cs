using System.Globalization;

namespace Collections.Proofs.Workers;

/// <summary>What the system gave this process.</summary>
internal static class ResidentMemory
{
    /// <summary>The most that was resident, in bytes: what the system noted.</summary>
    public static long Peak()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^2], CultureInfo.InvariantCulture) * 1024;
    }
}
