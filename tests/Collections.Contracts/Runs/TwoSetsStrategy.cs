using Collections.Decisions.Columns;
using Collections.Engine.Activities;
using Collections.Engine.Planning;
using Collections.Testing.Bpmn;

namespace Collections.Contracts.Runs;

/// <summary>Who owes more than 1,000 competes for two places with a firm; then the others do, for two of their own.</summary>
internal static class TwoSetsStrategy
{
    public static Plan Plan(ColumnSchema facts, TextPool pool)
    {
        PlanningResult result = Planner.Plan(
            BpmnBuilder.Process("p").Strategy("past due > 100").StartEvent("start").ExclusiveGateway("much")
                .When("past due > 1000").ServiceTask("large", node => node.Binding("Test.BestTwo")).EndEvent("done")
                .MoveTo("much").Otherwise().ServiceTask("small", node => node.Binding("Test.BestTwo")).ConnectTo("done")
                .Build().Processes[0],
            new PlanSetting { Facts = facts, Pool = pool, Version = EarlyStrategy.Version, Activities = new ActivityRegistry().Add<BestTwo>() });
        return result.Plan ?? throw new InvalidOperationException(string.Join('\n', result.Findings.Select(f => f.ToString())));
    }
}
