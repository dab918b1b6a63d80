using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Testing.Engine;

/// <summary>
/// Ends the run at its n-th write, counted from 1 over parts and decisions: before it is made, or after, so that the run
/// does not learn of it. Nothing is written from then on.
/// </summary>
public sealed class BreakingStore(IRunStore store, int breakAt, bool afterwards) : StoreBetween(store)
{
    private readonly List<Task> writing = [];
    private int writes;

    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome) =>
        Counted(() => base.Commit(ticket, batch, outcome));

    public override Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision) => Counted(async () =>
    {
        await base.Commit(ticket, plan, decision).ConfigureAwait(false);
        return 0;
    });

    public override bool IsFatal(Exception failure) => failure is BrokenOffException || base.IsFatal(failure);

    /// <summary>Waits until what was on its way has been written, as it has when a process is gone and another looks.</summary>
    public void Settle()
    {
        foreach (var written in writing)
        {
            try
            {
                written.GetAwaiter().GetResult();
            }
            catch (BrokenOffException)
            {
                // The run was told.
            }
        }
    }

    private Task<T> Counted<T>(Func<Task<T>> write)
    {
        var place = ++writes;
        if (place > breakAt || (place == breakAt && !afterwards)) throw new BrokenOffException();
        var written = Told(write(), place == breakAt);
        writing.Add(written);
        return written;
    }

    private static async Task<T> Told<T>(Task<T> write, bool breaks)
    {
        var result = await write.ConfigureAwait(false);
        return breaks ? throw new BrokenOffException() : result;
    }
}
