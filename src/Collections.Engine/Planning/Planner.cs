using Collections.Bpmn.Elsa;
using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Engine.Flowcharts;
using Collections.Engine.Operators;

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
        var drawn = new DrawnProcess(process, setting.CalledElsewhere);
        return Settle(setting, new DraftedNames(LoopOperators.NamesOf(drawn), drawn.CallsWithOwnVariables, drawn.HasSituations), draft => new PlanBuilder(drawn, draft).Build(), process.Settings?.Level);
    }

    /// <summary>
    /// Plans a workflow definition that was born in Elsa: its root decides what follows what, by the rules of a mode.
    /// </summary>
    /// <param name="definition">The definition.</param>
    /// <param name="setting">What it is planned against.</param>
    /// <param name="mode">Null: the mode that the definition names, and counter mode where it names none, as in Elsa.</param>
    public static PlanningResult Plan(WorkflowDefinition definition, PlanSetting setting, FlowchartMode? mode = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(setting);
        var drawn = new DrawnDefinition(definition, setting.DefinitionCalled);
        return Settle(setting, new DraftedNames(drawn.LoopNames, drawn.Calls), draft => new DefinitionBuilder(drawn, draft, mode).Build());
    }

    private static PlanningResult Settle(PlanSetting setting, DraftedNames known, Func<PlanDraft, Plan> build, string? level = null)
    {
        IReadOnlyList<PlanVariable> variables = [];
        IReadOnlyList<string>? names = null;
        var widened = new HashSet<string>(StringComparer.Ordinal);
        for (var attempt = 0; ; attempt++)
        {
            var draft = new PlanDraft(setting, variables, names, widened, known) { Level = level ?? StrategySettings.DefaultLevel };
            var plan = build(draft);
            var written = draft.WrittenVariables;
            if (written.SequenceEqual(variables))
            {
                if (draft.Untyped.Count == 0) return new PlanningResult(draft.Findings.Any(finding => finding.IsError) ? null : plan, draft.Findings) { Expressions = draft.Expressions, Uses = draft.Uses, Variables = draft.Variables };
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
