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
        var paths = new Argument<string[]>("path") { Description = "Strategy folders, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var command = new Command("check", "Check strategies: exit code 1 where something keeps one from being published.") { paths, json };
        command.SetAction(parsed => Check(parsed.GetValue(paths)!, parsed.GetValue(json)));
        return command;
    }

    private static int Check(string[] paths, bool json)
    {
        var findings = new List<Finding>();
        foreach (var path in paths) findings.AddRange(StrategyFiles.Check(path));
        if (json) Console.WriteLine(JsonSerializer.Serialize(findings, JsonText.Options));
        else Print(findings);
        return findings.Any(finding => finding.Severity == FindingSeverity.Error) ? CommandLine.Failed : CommandLine.Done;
    }

    private static void Print(List<Finding> findings)
    {
        foreach (var finding in findings)
            Console.WriteLine($"{finding.Severity.ToString().ToLowerInvariant(),-11} {finding.File}  {finding.ElementId}  {finding.Rule}\n            {finding.Message}");
        int Count(FindingSeverity severity) => findings.Count(finding => finding.Severity == severity);
        var notProved = Count(FindingSeverity.Information);
        Console.WriteLine($"{Count(FindingSeverity.Error)} errors, {Count(FindingSeverity.Warning)} warnings{(notProved > 0 ? $", {notProved} not proved" : "")}");
    }
}
