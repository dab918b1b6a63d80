using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Runs;

namespace Collections.Proofs.Offices;

/// <summary>A run's store that asks another one for everything; what is to be different is overridden.</summary>
internal abstract class StoreAround(IRunStore store) : IRunStore
{
    protected IRunStore Store => store;

    public virtual IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart) => store.Parts(ticket, subjectsPerPart);

    public virtual void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch) =>
        store.Load(ticket, part, purpose, decision, batch);

    public virtual Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome) => store.Commit(ticket, batch, outcome);

    public virtual SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node) => store.FindDecision(ticket, plan, planPlace, node);

    public virtual Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision) => store.Commit(ticket, plan, decision);

    public virtual IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart) =>
        store.Parts(ticket, stage, decision, subjectsPerPart);

    public virtual IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node) => store.StandingAt(ticket, plan, node);

    public virtual IReadOnlyList<long> Subjects(PartKey part) => store.Subjects(part);

    public virtual Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Engine.Runs.Poison poison) => store.SetAside(ticket, part, plan, poison);

    public virtual bool IsFatal(Exception failure) => store.IsFatal(failure);

    public virtual void SortByReference(long[] subjects, Span<int> places) => store.SortByReference(subjects, places);

    public virtual IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable) => store.OpenCasesBy(commonVariable);
}
