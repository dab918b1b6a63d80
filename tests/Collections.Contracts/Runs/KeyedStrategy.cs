using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Engine.Planning;
using Collections.Testing.Bpmn;

namespace Collections.Contracts.Runs;

/// <summary>Two promises are watched side by side, each by its number, beside a wait that asks for no key.</summary>
internal static class KeyedStrategy
{
    public static Plan Plan(ColumnSchema facts, TextPool pool)
    {
        PlanningResult result = Planner.Plan(
            BpmnBuilder.Process("p").Strategy("days past due > 3").StartEvent("start").ParallelGateway("both")
                .ReceiveTask("kept", "kept", node => node.Instances("2").Key("\"P\" + string(loopCounter)")).EndEvent("done")
                .MoveTo("both").MessageCatch("any", "kept").EndEvent("heard")
                .Build().Processes[0],
            new PlanSetting { Facts = facts, Pool = pool, Version = EarlyStrategy.Version, Activities = CollectionsActivities.Registry() });
        return result.Plan ?? throw new InvalidOperationException(string.Join('\n', result.Findings.Select(f => f.ToString())));
    }
}
