using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Runs;

namespace Collections.Proofs.Workers;

/// <summary>A planted bug: as much memory as a part's columns take stays reachable after each part.</summary>
internal sealed class LeakingStore(IRunStore store) : IRunStore
{
    private const int NumbersPerSubject = 64;
    private static readonly List<long[]> Kept = [];

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart) => store.Parts(ticket, subjectsPerPart);

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart) => store.Parts(ticket, stage, decision, subjectsPerPart);

    public void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        store.Load(ticket, part, purpose, decision, batch);
        var columns = new long[batch.Count * NumbersPerSubject];
        Array.Fill(columns, 1);
        Kept.Add(columns);
    }

    public Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome) => store.Commit(ticket, batch, outcome);

    public Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision) => store.Commit(ticket, plan, decision);

    public SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node) => store.FindDecision(ticket, plan, planPlace, node);

    public IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node) => store.StandingAt(ticket, plan, node);

    public IReadOnlyList<long> Subjects(PartKey part) => store.Subjects(part);

    public Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Poison poison) => store.SetAside(ticket, part, plan, poison);

    public bool IsFatal(Exception failure) => store.IsFatal(failure);

    public void SortByReference(long[] subjects, Span<int> places) => store.SortByReference(subjects, places);

    public IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable) => store.OpenCasesBy(commonVariable);
}
