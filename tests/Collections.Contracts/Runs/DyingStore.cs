using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Contracts.Runs;

/// <summary>Counts the writes of a run, and dies before or after one of them.</summary>
internal sealed class DyingStore(IRunStore store, int dieAt, bool afterwards) : IRunStore
{
    public int Writes { get; private set; }

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart) => store.Parts(ticket, subjectsPerPart);

    public void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch) =>
        store.Load(ticket, part, purpose, decision, batch);

    public Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome) =>
        Counted(() => store.Commit(ticket, batch, outcome));

    public SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node) => store.FindDecision(ticket, plan, planPlace, node);

    public Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision) => store.Commit(ticket, plan, decision);

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart) =>
        store.Parts(ticket, stage, decision, subjectsPerPart);

    public IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node) => store.StandingAt(ticket, plan, node);

    public IReadOnlyList<long> Subjects(PartKey part) => store.Subjects(part);

    public Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Poison poison) => Counted(async () =>
    {
        await store.SetAside(ticket, part, plan, poison);
        return 0;
    });

    public bool IsFatal(Exception failure) => failure is DiedException || store.IsFatal(failure);

    public void SortByReference(long[] subjects, Span<int> places) => store.SortByReference(subjects, places);

    public IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable) => store.OpenCasesBy(commonVariable);

    private async Task<T> Counted<T>(Func<Task<T>> write)
    {
        bool dies = ++Writes == dieAt;
        if (dies && !afterwards)
            throw new DiedException();
        T result = await write();
        return dies ? throw new DiedException() : result;
    }

    internal sealed class DiedException : Exception;
}
