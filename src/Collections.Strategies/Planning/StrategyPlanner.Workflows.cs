using Collections.Bpmn.Elsa;
using Collections.Bpmn.Validation;
using Collections.Engine.Planning;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Planning;

public sealed partial class StrategyPlanner
{
    private StrategyPlan PlanWorkflow(StrategyPackage package, string text, List<Finding> findings, long version)
    {
        if (package.Bpmn.Length > 0)
        {
            findings.Add(new Finding($"{package.Name}/{StrategyPackage.WorkflowFile}", "strategy-twice", FindingSeverity.Error, "", $"Either {StrategyPackage.BpmnFile} or {StrategyPackage.WorkflowFile} was expected, found both. Keep the one that is meant."));
            return new StrategyPlan(package, null, null, findings);
        }
        var read = ElsaReader.Read(text, StrategyPackage.WorkflowFile);
        findings.AddRange(read.Findings.Select(finding => Finding.Of(package, StrategyPackage.WorkflowFile, finding)));
        if (read.Definition is not { } definition) return new StrategyPlan(package, null, null, findings);
        if (!definition.IsBornInElsa) return PlanConverted(package, definition, findings, version);
        var planned = Planner.Plan(definition, Setting(package, Decisions(package, findings), version));
        findings.AddRange(planned.Findings.Select(finding => Finding.Of(package, finding)));
        findings.AddRange(WorkflowCheck.Of(package, definition, planned.Plan));
        return new StrategyPlan(package, null, planned.Plan, Distinct(findings)) { Workflow = definition, Explanations = Explained(package, planned) };
    }

    /// <summary>A definition that was born in BPMN runs as that: its findings are about the file that its author keeps.</summary>
    private StrategyPlan PlanConverted(StrategyPackage package, WorkflowDefinition definition, List<Finding> findings, long version)
    {
        var converted = ElsaConversion.ToBpmn(definition);
        findings.AddRange(converted.Findings.Select(finding => Finding.Of(package, StrategyPackage.WorkflowFile, finding)));
        if (converted.Text is not { } bpmn) return new StrategyPlan(package, null, null, findings);
        var plan = PlanDrawing(package.With(bpmn), findings, version);
        var (drawn, kept) = ($"{package.Name}/{StrategyPackage.BpmnFile}", $"{package.Name}/{StrategyPackage.WorkflowFile}");
        return plan with
        {
            Package = package,
            Findings = [.. plan.Findings.Select(finding => finding.File == drawn ? finding with { File = kept } : finding)],
            Explanations = [.. plan.Explanations.Select(part => part.File == drawn ? part with { File = kept } : part)],
        };
    }

    /// <summary>A definition that the package holds, under the id by which it is run.</summary>
    private static WorkflowDefinition? CalledDefinition(StrategyPackage package, string id)
    {
        var own = ElsaReader.Read(package.Workflow ?? "", StrategyPackage.WorkflowFile).Definition;
        if (own?.DefinitionId == id) return own;
        if (package.Calls.TryGetValue($"{id}.json", out var text) && ElsaReader.Read(text, id).Definition is { } named) return named;
        return package.Calls.Where(file => DefinitionFolder.Holds(file.Key)).Select(file => ElsaReader.Read(file.Value, file.Key).Definition).FirstOrDefault(definition => definition?.DefinitionId == id);
    }
}
