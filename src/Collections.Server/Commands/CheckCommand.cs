using System.CommandLine;
using System.Text.Json;
using Collections.Bpmn.Validation;
using Collections.Server.Deployments;
using Collections.Strategies.Checking;

namespace Collections.Server.Commands;

/// <summary>check PATH…: validates BPMN, DMN, FEEL, bindings and soundness; findings name the element and say what to do.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Strategy folders, .bpmn files, workflow definitions of Elsa (.json), or folders with any number of them.", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var explain = new Option<bool>("--explain") { Description = "Also say of each decision and expression which parts run as loops over columns, which row by row, and why. With --json: {findings, explanations}." };
        var command = new Command("check", "Check strategies, other BPMN files and workflow definitions: exit code 1 where something keeps one from being published.") { paths, json, explain };
        command.SetAction(parsed => Check(parsed.GetValue(paths)!, parsed.GetValue(json), parsed.GetValue(explain)));
        return command;
    }

    private static int Check(string[] paths, bool json, bool explain)
    {
        var files = paths.SelectMany(StrategyFiles.Checked).ToList();
        var findings = files.SelectMany(file => file.Findings).ToList();
        var explanations = files.SelectMany(file => file.Explanations).ToList();
        if (json) Console.WriteLine(explain ? JsonSerializer.Serialize(new { findings, explanations }, JsonText.Options) : JsonSerializer.Serialize(findings, JsonText.Options));
        else
        {
            Print(findings);
            if (explain) Print(explanations);
        }
        return findings.Any(finding => finding.Severity == FindingSeverity.Error) ? CommandLine.Failed : CommandLine.Done;
    }

    private static void Print(List<Explanation> explanations)
    {
        foreach (var element in explanations.GroupBy(part => (part.File, part.ElementId, part.Place, part.Feel)))
        {
            Console.WriteLine($"{element.Key.File}  {element.Key.ElementId}  {element.Key.Place}{(element.Key.Feel is { } feel ? $": {feel.Trim()}" : "")}");
            foreach (var part in element) Print(part);
        }
        Console.WriteLine(string.Join(", ", Enum.GetValues<ExplainedMode>().Select(mode => $"{explanations.Count(part => part.Mode == mode)} {InWords(mode)}")));
    }

    private static void Print(Explanation part)
    {
        Console.WriteLine($"    {(part.Decision is { } decision ? decision + ": " : "")}{InWords(part.Mode)}");
        foreach (var fallback in part.Fallbacks) Console.WriteLine($"        {fallback}");
    }

    private static string InWords(ExplainedMode mode) => mode switch
    {
        ExplainedMode.Columns => "over columns",
        ExplainedMode.Mixed => "partly row by row",
        _ => "row by row",
    };

    private static void Print(List<Finding> findings)
    {
        foreach (var finding in findings)
            Console.WriteLine($"{finding.Severity.ToString().ToLowerInvariant(),-11} {finding.File}  {finding.ElementId}  {finding.Rule}\n            {finding.Message}{(finding.Path is { } path ? $"\n            {string.Join(" → ", path)}" : "")}");
        int Count(FindingSeverity severity) => findings.Count(finding => finding.Severity == severity);
        var notProved = Count(FindingSeverity.Information);
        Console.WriteLine($"{Count(FindingSeverity.Error)} errors, {Count(FindingSeverity.Warning)} warnings{(notProved > 0 ? $", {notProved} not proved" : "")}");
    }
}
