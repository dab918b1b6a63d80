using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Engine.Planning;
using Collections.Testing.Bpmn;

namespace Collections.Contracts.Runs;

/// <summary>A collector calls within three days, while another branch waits for the debt to be waived.</summary>
internal static class TaskedStrategy
{
    public static Plan Plan(ColumnSchema facts, TextPool pool)
    {
        PlanningResult result = Planner.Plan(
            BpmnBuilder.Process("p").Strategy("days past due > 3").StartEvent("start").ParallelGateway("both")
                .UserTask("call", node => node.Binding("Collections.CreateTask", ("title", "Call"), ("queue", "calls"), ("outcomes", "Promise,Refusal")))
                .ExclusiveGateway("result")
                .On("Promise").MessageCatch("promised", "payment").EndEvent("kept")
                .MoveTo("result").Otherwise().EndEvent("refused")
                .MoveTo("both").MessageCatch("waived", "waived").TerminateEnd("over")
                .BoundaryTimer("late", "call", "P3D").EndEvent("forgotten")
                .Build().Processes[0],
            new PlanSetting { Facts = facts, Pool = pool, Version = EarlyStrategy.Version, Activities = CollectionsActivities.Registry() });
        return result.Plan ?? throw new InvalidOperationException(string.Join('\n', result.Findings.Select(f => f.ToString())));
    }
}
