using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Proofs.Poison;

/// <summary>Hands everything on; what stands between a run and its store overrides what it breaks.</summary>
internal abstract class ForwardingStore(IRunStore inner) : IRunStore
{
    public virtual IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart) => inner.Parts(ticket, subjectsPerPart);

    public virtual void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch) => inner.Load(ticket, part, purpose, decision, batch);

    public virtual Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome) => inner.Commit(ticket, batch, outcome);

    public SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node) => inner.FindDecision(ticket, plan, planPlace, node);

    public Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision) => inner.Commit(ticket, plan, decision);

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart) => inner.Parts(ticket, stage, decision, subjectsPerPart);

    public IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node) => inner.StandingAt(ticket, plan, node);

    public IReadOnlyList<long> Subjects(PartKey part) => inner.Subjects(part);

    public virtual Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Engine.Runs.Poison poison) => inner.SetAside(ticket, part, plan, poison);

    public bool IsFatal(Exception failure) => inner.IsFatal(failure);

    public void SortByReference(long[] subjects, Span<int> places) => inner.SortByReference(subjects, places);

    public IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable) => inner.OpenCasesBy(commonVariable);
}
