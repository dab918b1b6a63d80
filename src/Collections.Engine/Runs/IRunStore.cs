using Collections.Engine.Batches;

namespace Collections.Engine.Runs;

/// <summary>
/// Where cases and tokens live while a run works: a database, or memory for simulation. Loading happens on the
/// caller's thread from a snapshot; writing is one transaction a part.
/// </summary>
public interface IRunStore
{
    /// <summary>
    /// The parts of stage 0, in ascending order of subjects, that are not committed yet in this run. Ranges are cut at
    /// customers so that about <paramref name="subjectsPerPart"/> subjects fall into each, and are the same for a
    /// resumed run.
    /// </summary>
    IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart);

    /// <summary>
    /// Fills a cleared batch: subjects ascending with the facts that have a column (null sentinels where there is no
    /// value); for each plan, by <c>Plan.Version</c>, the open cases with variables, row version, counter
    /// (the larger of the case's last seq and its tokens' highest), and tokens (linked, standing, with stored seq and
    /// due, and all timers where the node has several); for the highest episode of each strategy also closed cases
    /// count, and give the date and reason of their end. Fills <c>Events</c> with the undelivered novelties and inbox rows of these subjects, in order of
    /// effective time, then id. Sets <c>EventHorizon</c>.
    /// With a decision: only the subjects for which it has a result.
    /// </summary>
    void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch);

    /// <summary>
    /// Writes what became of the batch, in one transaction on the writer: fence check, claim of the part (a row that
    /// exists once; a range with the part's number that begins where the part does and ends before it shortens the
    /// part, so that what was not worked stays to be claimed), then for each plan: cases that opened (inserted, even where they closed at once), closed, or are
    /// dirty (updated by id and row version); tokens that are gone and were stored (deleted), moved or have another due
    /// time (updated, by case and stored seq), are new and stand (inserted); a journal row for each case with a path; paths
    /// not stored yet; effects by kind; incidents; roll-ups; new text codes of the pool; exclusions. Cases that
    /// daytime news changed since the batch was loaded (inbox beyond <c>EventHorizon</c>) are left out
    /// (<see cref="PartOutcome.LeaveOut"/>), remembered as open parts of the stage until they are worked, and returned as
    /// subjects, to be loaded and advanced again. The task ends after the commit is durable.
    /// </summary>
    Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome);

    /// <summary>The decision of a set node that was stored by an earlier attempt at this run, or null.</summary>
    SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node);

    /// <summary>Stores a set node's decision in one fenced transaction.</summary>
    Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision);

    /// <summary>Cuts a decision's subjects into the parts of its stage that are not committed yet.</summary>
    IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart);

    /// <summary>
    /// The subjects whose tokens stand at a set node now, but for those that were set aside in this run: asked for after
    /// a resume, when the arrivals in memory are not all there are.
    /// </summary>
    IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node);

    /// <summary>All subjects of a part of stage 0, ascending: what a part that fails is halved by.</summary>
    IReadOnlyList<long> Subjects(PartKey part);

    /// <summary>
    /// Sets a subject aside in one transaction: fence check; claim of its part, where it has one of its own; the
    /// incident at its case. An incident of the same code that still waits is brought up to date instead. Nothing of the
    /// subject is touched, and news for it goes on waiting: the next run delivers it.
    /// </summary>
    Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Poison poison);

    /// <summary>
    /// Whether the failure is the store's own (a lost fence, a full disk, a part that another has written): it stops the
    /// run, for no subject is to blame.
    /// </summary>
    bool IsFatal(Exception failure);

    /// <summary>
    /// Sorts places of <paramref name="subjects"/> that have equal rank by the subjects' external references, ordinally;
    /// places of one subject keep their order.
    /// </summary>
    void SortByReference(long[] subjects, Span<int> places);

    /// <summary>How many open cases have each value of a common variable, by text code.</summary>
    IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable);
}
