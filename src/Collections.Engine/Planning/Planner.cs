using Collections.Bpmn.Model;
using Collections.Decisions.Columns;

namespace Collections.Engine.Planning;

/// <summary>Translates a process that was drawn into a plan that runs, once, or says why it cannot run.</summary>
public static class Planner
{
    /// <summary>Types that have not settled after so many drafts are held as FEEL values.</summary>
    private const int PatientDrafts = 6;

    /// <summary>
    /// Plans a process. The types of its variables are those of what is assigned to them, which may read variables
    /// again: it is drafted until each column can hold all that is written to it.
    /// </summary>
    public static PlanningResult Plan(BpmnProcess process, PlanSetting setting)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(setting);
        IReadOnlyList<PlanVariable> variables = [];
        IReadOnlyList<string>? names = null;
        var widened = new HashSet<string>(StringComparer.Ordinal);
        var drawn = new DrawnProcess(process, setting.CalledElsewhere);
        for (var attempt = 0; ; attempt++)
        {
            var draft = new PlanDraft(setting, variables, names, widened, drawn);
            var plan = new PlanBuilder(drawn, draft).Build();
            var written = draft.WrittenVariables;
            if (written.SequenceEqual(variables))
            {
                if (draft.Untyped.Count == 0) return new PlanningResult(draft.Findings.Any(finding => finding.IsError) ? null : plan, draft.Findings) { Expressions = draft.Expressions };
                written = Guessed(written, draft.Untyped);
            }
            else if (attempt >= PatientDrafts)
            {
                widened.UnionWith(written.Except(variables).Select(variable => variable.Name));
            }
            (variables, names) = (written, draft.WrittenNames);
        }
    }

    /// <summary>
    /// Variables that are computed from themselves alone, as a counter that begins at null, are taken for numbers; the
    /// next draft shows whether they are.
    /// </summary>
    private static IReadOnlyList<PlanVariable> Guessed(IReadOnlyList<PlanVariable> typed, IReadOnlyList<(string Name, int Slot)> untyped) =>
        [.. typed.Concat(untyped.Select(variable => new PlanVariable(variable.Name, ColumnType.Number, 0, variable.Slot))).OrderBy(variable => variable.Slot)];
}
