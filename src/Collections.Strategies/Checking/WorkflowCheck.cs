using Collections.Bpmn.Elsa;
using Collections.Bpmn.Validation;
using Collections.Engine.Planning;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Checking;

/// <summary>What there is to say of a workflow definition that was born in Elsa as a strategy, beside what its plan says.</summary>
internal static class WorkflowCheck
{
    /// <param name="package">The strategy.</param>
    /// <param name="definition">Its definition.</param>
    /// <param name="plan">Null where it cannot run.</param>
    public static IEnumerable<Finding> Of(StrategyPackage package, WorkflowDefinition definition, Plan? plan)
    {
        if (plan is null) yield break;
        var file = $"{package.Name}/{package.SourceFile}";
        if (plan is { Entry: null, StartTriggers.Count: 0 })
        {
            yield return new Finding(file, "entry-missing", FindingSeverity.Warning, plan.ProcessId,
                $"customProperties['{WorkflowDefinition.StrategyKey}'].entry: a condition in FEEL was expected, or an event that starts the workflow, found neither: no case ever opens.");
        }
        yield return new Finding(file, "soundness/not-proved", FindingSeverity.Information, definition.Root.Id,
            "That every case can end is not proved: flowcharts that were born in Elsa meet by rules of their own, which the proof does not know. Where a case gets stuck there is an incident, FLOWCHART_STUCK.");
    }
}
