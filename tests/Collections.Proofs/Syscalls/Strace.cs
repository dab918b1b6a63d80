using System.Globalization;

namespace Collections.Proofs.Syscalls;

/// <summary>Runs a worker under strace, and reads what it saw.</summary>
internal static class Strace
{
    /// <summary>The calls that bring bytes to files.</summary>
    public const string Writes = "pwrite64,fsync,fdatasync";

    /// <summary>Those and the ones that bring bytes to whoever listens.</summary>
    public const string WritesAndTalk = "write,pwrite64,fsync,fdatasync";

    private const string Program = "/usr/bin/strace";
    private const string Unfinished = " <unfinished ...>";

    /// <summary>Why a proof is skipped where strace is missing; null where it is there.</summary>
    public static string? Missing => File.Exists(Program) ? null : $"skipped: {Program} is not installed (apt-get install strace)";

    /// <summary>The command before the worker's own.</summary>
    /// <param name="trace">The file that is written.</param>
    /// <param name="calls">Which calls are seen.</param>
    /// <param name="paths">Of which files only; none = all.</param>
    /// <param name="inject">What is answered in place of the system; null = nothing.</param>
    public static string[] Command(string trace, string calls, IEnumerable<string> paths, string? inject = null) =>
    [
        // The fast way of stopping at chosen calls only loses signals that are to be sent at one.
        Program, "-f", .. inject?.Contains("signal", StringComparison.Ordinal) == true ? (string[])[] : ["--seccomp-bpf"], "-qq", "-y", "-ttt", "-s", "48", "-o", trace, "-e", $"trace={calls}",
        .. inject is null ? (string[])[] : ["-e", $"inject={inject}"],
        .. paths.SelectMany(path => (string[])["-P", path]),
    ];

    /// <summary>The calls of a trace, in the order of their ends.</summary>
    public static IReadOnlyList<TracedCall> Read(string trace)
    {
        var calls = new List<TracedCall>();
        var open = new Dictionary<string, TracedCall>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(trace))
        {
            number++;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length < 3 || words[2] is "+++" or "---") continue;
            var isInjected = line.EndsWith("(INJECTED)", StringComparison.Ordinal);
            if (words[2] == "<...")
            {
                if (open.Remove(words[0], out var began)) calls.Add(began with { EndedAt = number, IsInjected = isInjected });
                continue;
            }
            if (Call(line, words, number, isInjected) is not { } call) continue;
            if (line.EndsWith(Unfinished, StringComparison.Ordinal)) open[words[0]] = call;
            else calls.Add(call);
        }
        // Killed in the middle of a call.
        calls.AddRange(open.Values.Select(call => call with { EndedAt = number }));
        return calls;
    }

    /// <summary>A line such as <c>71 1790.25 pwrite64(3&lt;/a/b&gt;, "text"..., 24, 0) = 24</c>.</summary>
    private static TracedCall? Call(string line, string[] words, int number, bool isInjected)
    {
        var bracket = words[2].IndexOf('(', StringComparison.Ordinal);
        var (from, to) = (line.IndexOf('<', StringComparison.Ordinal), line.IndexOf('>', StringComparison.Ordinal));
        if (bracket < 0 || from < 0 || to < from) return null;
        var quote = line.IndexOf('"', to);
        var text = quote < 0 ? "" : line[(quote + 1)..];
        return new TracedCall(words[0], words[2][..bracket], line[(from + 1)..to], text, number, number, double.Parse(words[1], CultureInfo.InvariantCulture), isInjected);
    }
}
