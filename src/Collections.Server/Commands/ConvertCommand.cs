using System.CommandLine;
using Collections.Server.Conversions;
using Collections.Strategies.Expansion;
using Collections.Strategies.Packages;

namespace Collections.Server.Commands;

/// <summary>convert IN --to bpmn|elsa: between BPMN XML and the JSON of Elsa workflow definitions, both ways and without loss.</summary>
internal static class ConvertCommand
{
    private const string Standard = "-";

    public static Command Create()
    {
        var input = new Argument<string>("in") { Description = "A file, a folder of files, or - for standard input." };
        var to = new Option<string>("--to") { Description = "bpmn or elsa.", Required = true };
        to.AcceptOnlyFromAmong("bpmn", "elsa");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write, or the folder where IN is one; default: standard output." };
        var expand = new Option<bool>("--expand") { Description = "With --to bpmn: IN is the drawing of a strategy in its folder; each box that stands for several steps is drawn as those." };
        var command = new Command("convert", "Convert between BPMN XML and Elsa definition JSON. Exit code 1 where something could not be converted.") { input, to, expand, output };
        command.SetAction(parsed => parsed.GetValue(expand) ? Expand(parsed.GetValue(input)!, parsed.GetValue(to)!, parsed.GetValue(output)) : Convert(
            parsed.GetValue(input)!,
            parsed.GetValue(to) == "elsa" ? DocumentFormat.Elsa : DocumentFormat.Bpmn,
            parsed.GetValue(output)));
        return command;
    }

    private static int Convert(string input, DocumentFormat to, string? output)
    {
        var conversion = new FileConversion(to, Console.Error);
        if (Directory.Exists(input)) ConvertFolder(conversion, input, output);
        else ConvertOne(conversion, input, output);
        return conversion.Failed == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static int Expand(string input, string to, string? output)
    {
        if (to != "bpmn") throw new UsageException($"--expand draws steps: --to bpmn was expected, found '{to}'.");
        if (!File.Exists(input) || Path.GetFileName(input) != StrategyPackage.BpmnFile) throw new UsageException($"'{input}': the {StrategyPackage.BpmnFile} of a strategy's folder was expected, whose decisions the steps are read from.");
        var (text, findings) = PlainDrawing.Of(StrategyFolder.ReadAll(Path.GetDirectoryName(Path.GetFullPath(input))!)[0]);
        foreach (var finding in findings) Console.Error.WriteLine($"{input}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule} at '{finding.ElementId}': {finding.Message}");
        if (text is null) return CommandLine.Failed;
        if (output is null or Standard) Console.Out.Write(text);
        else FileConversion.Write(output, text);
        return CommandLine.Done;
    }

    private static void ConvertFolder(FileConversion conversion, string folder, string? output)
    {
        if (output is null) throw new UsageException($"'{folder}' is a folder: -o with the folder to write to was expected, found none.");
        if (File.Exists(output)) throw new UsageException($"'{folder}' is a folder: -o with a folder was expected, found the file '{output}'.");
        conversion.ConvertFolder(folder, output);
        Console.WriteLine($"{conversion.Converted} converted, {conversion.Failed} failed");
    }

    private static void ConvertOne(FileConversion conversion, string input, string? output)
    {
        if (Text(conversion, input) is not { } text) return;
        if (output is null or Standard) Console.Out.Write(text);
        else FileConversion.Write(output, text);
    }

    private static string? Text(FileConversion conversion, string input)
    {
        if (input != Standard && !File.Exists(input)) throw new UsageException($"'{input}': a file, a folder or - was expected, found nothing of that name.");
        if (input != Standard) return conversion.ConvertFile(input);
        using var stream = Console.OpenStandardInput();
        return conversion.Convert(stream, Standard);
    }
}
