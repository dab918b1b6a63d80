using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Engine.Activities;
using Collections.Engine.Planning;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine.Activities;

namespace Collections.Contracts.Runs;

/// <summary>A notice, a step that throws for accounts of 13 days past due, a day's wait, and the step once more.</summary>
internal static class FusedStrategy
{
    public const int Poisonous = 13;

    public static Plan Plan(ColumnSchema facts, TextPool pool)
    {
        PlanningResult result = Planner.Plan(Process(), new PlanSetting
        {
            Facts = facts,
            Pool = pool,
            Version = EarlyStrategy.Version,
            Activities = new ActivityRegistry().Add<Notice>().Add<Fuse>(),
        });
        return result.Plan ?? throw new InvalidOperationException(string.Join('\n', result.Findings.Select(f => f.ToString())));
    }

    private static BpmnProcess Process() => BpmnBuilder.Process("p").Strategy("past due > 100").StartEvent("start")
        .ServiceTask("notice", node => node.Binding("Test.Notice"))
        .ServiceTask("fuse", node => node.Binding("Test.Fuse").Feel("blows", $"if days past due = {Poisonous} then 1 else 0"))
        .TimerCatch("wait", "P1D")
        .ServiceTask("again", node => node.Binding("Test.Fuse").Feel("blows", $"if days past due = {Poisonous} then 1 else 0"))
        .EndEvent("e")
        .Build().Processes[0];
}
