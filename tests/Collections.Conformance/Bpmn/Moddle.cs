using System.Diagnostics;
using System.Text.Json;

namespace Collections.Conformance.Bpmn;

/// <summary>The independent reader <c>bpmn-moddle</c>, run by node; its packages are fetched once.</summary>
internal static class Moddle
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Folder = Path.Combine(ConformanceFolder.Repository(), "tests", "Collections.Conformance", "moddle");
    private static readonly Lazy<string?> Reason = new(Prepare);

    /// <summary>Why it cannot be asked; null where it can.</summary>
    public static string? SkipReason => Reason.Value;

    /// <summary>The warnings for each file, in the order of the files.</summary>
    public static List<List<string>> Warnings(IEnumerable<string> files)
    {
        var (code, answer) = Run("node", "warnings.mjs", string.Join('\n', files));
        code.ShouldBe(0, answer);
        return JsonSerializer.Deserialize<List<List<string>>>(answer)!;
    }

    private static string? Prepare()
    {
        try
        {
            if (Run("node", "--version", "").Code != 0) return "node does not run: install nodejs and npm";
            if (Directory.Exists(Path.Combine(Folder, "node_modules", "bpmn-moddle"))) return null;
            return Run("npm", "ci --ignore-scripts --no-audit --no-fund", "") is { Code: not 0 } failed ? $"npm ci could not fetch bpmn-moddle: {failed.Output}" : null;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return $"node or npm is not there ({missing.Message}): install nodejs and npm";
        }
    }

    private static (int Code, string Output) Run(string program, string arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"no end within {Patience.TotalMinutes} minutes");
        }
        return (process.ExitCode, output.Result + errors.Result);
    }
}
