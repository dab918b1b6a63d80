using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Runs;

namespace Collections.Proofs.Workers;

/// <summary>A run's store that tells when a part was loaded and when it was evaluated.</summary>
internal sealed class PhasedStore(IRunStore store, PhaseLog log) : IRunStore
{
    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart)
    {
        log.IsWorking = true;
        return store.Parts(ticket, subjectsPerPart);
    }

    public void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        store.Load(ticket, part, purpose, decision, batch);
        log.Reached(Phase.Load);
    }

    public Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        log.Reached(Phase.Evaluate);
        return store.Commit(ticket, batch, outcome);
    }

    public SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node) => store.FindDecision(ticket, plan, planPlace, node);

    public Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision) => store.Commit(ticket, plan, decision);

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart) => store.Parts(ticket, stage, decision, subjectsPerPart);

    public IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node) => store.StandingAt(ticket, plan, node);

    public IReadOnlyList<long> Subjects(PartKey part) => store.Subjects(part);

    public Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Poison poison) => store.SetAside(ticket, part, plan, poison);

    public bool IsFatal(Exception failure) => store.IsFatal(failure);

    public void SortByReference(long[] subjects, Span<int> places) => store.SortByReference(subjects, places);

    public IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable) => store.OpenCasesBy(commonVariable);
}
