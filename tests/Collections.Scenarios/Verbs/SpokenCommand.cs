using System.Text.Json;
using Collections.Server.Commands;

namespace Collections.Scenarios.Verbs;

/// <summary>The command line as somebody uses it: what it ends with and what it says.</summary>
internal static class SpokenCommand
{
    /// <summary>Runs a verb and keeps what it writes.</summary>
    public static async Task<(int Code, string Output)> Captured(params string[] arguments)
    {
        var before = Console.Out;
        await using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            return (await CommandLine.Run(arguments), output.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    /// <summary>What <c>check</c> finds.</summary>
    public static async Task<(int Code, List<Told> Findings)> Check(string path)
    {
        var (code, output) = await Captured("check", path, "--json");
        return (code, JsonSerializer.Deserialize<List<Told>>(output, JsonSerializerOptions.Web)!);
    }

    /// <summary>A finding as the command writes it.</summary>
    public sealed record Told(string File, string Rule, string Severity, string ElementId, string Message, List<string>? Path);
}
