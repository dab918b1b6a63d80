using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Contracts.Runs;

/// <summary>Keeps the first part from being committed, so that a test can do it when it likes.</summary>
internal sealed class HeldStore(IRunStore store) : IRunStore
{
    public PartBatch? Batch { get; private set; }

    public PartOutcome? Outcome { get; private set; }

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart) => store.Parts(ticket, subjectsPerPart);

    public void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch) =>
        store.Load(ticket, part, purpose, decision, batch);

    public Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        (Batch, Outcome) = (batch, outcome);
        throw new HeldException();
    }

    public SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node) => null;

    public Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision) => Task.CompletedTask;

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart) => [];

    public IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node) => [];

    public IReadOnlyList<long> Subjects(PartKey part) => store.Subjects(part);

    public Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Poison poison) => store.SetAside(ticket, part, plan, poison);

    public bool IsFatal(Exception failure) => true;

    public void SortByReference(long[] subjects, Span<int> places) => store.SortByReference(subjects, places);

    public IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable) => store.OpenCasesBy(commonVariable);

    internal sealed class HeldException : Exception;
}
