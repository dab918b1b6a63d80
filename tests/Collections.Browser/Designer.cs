using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Collections.Api;

namespace Collections.Browser;

/// <summary>The designer's own tests: node runs them, in a real Chromium.</summary>
internal static class Designer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);
    private static readonly string Folder = Path.Combine(Repository(), "designer");
    private static readonly Lazy<string?> Reason = new(Missing);

    /// <summary>Why nothing can be run; null where it can.</summary>
    public static string? SkipReason => Reason.Value;

    /// <summary>Runs one file of tests; where one of them fails so does this, with what node said. Gives the scores that they print.</summary>
    /// <param name="spec">The file within tests/browser.</param>
    /// <param name="settings">Environment variables for it.</param>
    public static IReadOnlyList<string> Run(string spec, params (string Name, string Value)[] settings) =>
        Run("node", ["--import", "./tests/browser/typescript.mjs", "--test", "--test-concurrency=1", $"tests/browser/{spec}"], settings);

    /// <summary>Runs one file of tests against a server that is up, as its administrator. Gives the scores that they print.</summary>
    public static IReadOnlyList<string> RunServed(ServedDatabase served, string spec, params (string Name, string Value)[] settings) => Run(
        spec,
        [("COLLECTIONS_URL", served.Client.BaseAddress!.ToString().TrimEnd('/')), ("COLLECTIONS_NAME", ServedDatabase.Admin), ("COLLECTIONS_PASSWORD", ServedDatabase.Password), .. settings]);

    /// <summary>Runs the tests that need no browser.</summary>
    public static void RunUnits() => Run("npx", ["vitest", "run"], []);

    private static IReadOnlyList<string> Run(string program, string[] words, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', words)}: no end within {Patience.TotalMinutes} minutes.");
        }
        process.ExitCode.ShouldBe(0, output.Result + errors.Result);
        return [.. output.Result.Split('\n').Select(line => line.IndexOf("Score: ", StringComparison.Ordinal) is >= 0 and var begin ? line[begin..] : "").Where(line => line.Length > 0)];
    }

    private static string? Missing()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "playwright-core"))) return "the designer's packages are not installed: build the server with Node 20.19 or later on the PATH";
        if (!File.Exists(Path.Combine(Repository(), "src", "Collections.Server", "wwwroot", "index.html"))) return "the designer is not built: build the server with Node 20.19 or later on the PATH";
        try
        {
            using var chromium = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "chromium", "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            return chromium.WaitForExit(TimeSpan.FromSeconds(30)) && chromium.ExitCode == 0 ? null : "chromium does not run: install it";
        }
        catch (Win32Exception)
        {
            return "chromium is not there: install it";
        }
    }

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
