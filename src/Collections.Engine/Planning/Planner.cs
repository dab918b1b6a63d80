using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

/// <summary>Translates a process that was drawn into a plan that runs, once, or says why it cannot run.</summary>
public static class Planner
{
    private const int MaximumDrafts = 8;

    /// <summary>Plans a process.</summary>
    public static PlanningResult Plan(BpmnProcess process, PlanSetting setting)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(setting);
        IReadOnlyList<PlanVariable> variables = [];
        for (var attempt = 0; ; attempt++)
        {
            var draft = new PlanDraft(setting, variables);
            var plan = new PlanBuilder(process, draft).Build();
            var written = draft.WrittenVariables;
            if (!written.SequenceEqual(variables) && attempt < MaximumDrafts)
            {
                variables = written;
                continue;
            }
            return new PlanningResult(draft.Findings.Any(finding => finding.IsError) ? null : plan, draft.Findings);
        }
    }
}
