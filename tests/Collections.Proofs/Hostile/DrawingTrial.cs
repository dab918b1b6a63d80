using Collections.Activities;
using Collections.Bpmn;
using Collections.Bpmn.Editing;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;

namespace Collections.Proofs.Hostile;

/// <summary>Everything that the product does with a drawing that somebody hands in.</summary>
internal static class DrawingTrial
{
    /// <summary>What is amiss; null where it was read or refused as it should be.</summary>
    public static string? Of(byte[] bytes)
    {
        var read = BpmnReader.Read(new MemoryStream(bytes), "strategy.bpmn");
        if (read.Definitions is not { } definitions)
            return read.Findings.Count == 0 || read.Findings.Any(finding => finding.Message.Length == 0) ? "a refusal with a reason was expected, found none" : null;
        var text = BpmnWriter.Write(definitions);
        if (definitions.Processes is [{ Nodes: [{ Id.Length: > 0 } first, ..] }, ..]) BpmnEditor.Apply(definitions, [new RemoveElement(first.Id)]);
        var package = new StrategyPackage("s", text, RightInputs.Decisions, new Dictionary<string, string>(), "s");
        var plan = new StrategyPlanner(new StrategyFacts(FactCatalog.BuiltIn, []), new TextPool(), CollectionsActivities.Registry()).Plan(package);
        return plan.Findings.Any(finding => finding.Message.Length == 0) ? "findings with a message were expected, found one without" : null;
    }

    /// <summary>The same of a document that must be refused, or must not.</summary>
    public static string? OfDocument(byte[] bytes, bool isRefused)
    {
        var read = BpmnReader.Read(new MemoryStream(bytes), "a.bpmn");
        return (read.Definitions is null) == isRefused ? null : $"a document that is {(isRefused ? "refused" : "read")} was expected, found the contrary: {string.Join("; ", read.Findings)}";
    }
}
