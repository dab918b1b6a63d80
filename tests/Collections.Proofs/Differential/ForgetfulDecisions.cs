using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: a run that is taken up again does not find what was decided, and decides over those that are left.</summary>
internal sealed class ForgetfulDecisions(IRunStore store) : StoreBetween(store)
{
    private readonly IRunStore store = store;

    public override SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node) => null;

    public override Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision) =>
        store.FindDecision(ticket, plan, decision.Plan, decision.Node) is null ? base.Commit(ticket, plan, decision) : Task.CompletedTask;
}
