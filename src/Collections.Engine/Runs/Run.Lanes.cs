using System.Runtime.ExceptionServices;
using Collections.Engine.Batches;

namespace Collections.Engine.Runs;

public sealed partial class Run
{
    private readonly Lock gate = new();

    /// <summary>
    /// Parts are independent of one another until a set decides: each lane takes the next one. What the run knows as a
    /// whole is told by one lane at a time.
    /// </summary>
    private void WorkInLanes(IReadOnlyList<PartKey> parts, LoadPurpose purpose, SetDecision? decision, CancellationToken cancellation)
    {
        var (next, done) = (-1, 0);
        Exception? stopped = null;
        Parallel.For(0, Math.Min(definition.Lanes, parts.Count), _ =>
        {
            while (!cancellation.IsCancellationRequested && Volatile.Read(ref stopped) is null && Interlocked.Increment(ref next) is var place && place < parts.Count)
            {
                if (WorkBeside(parts[place], purpose, decision) is { } failure) Interlocked.CompareExchange(ref stopped, failure, null);
                Progress?.Invoke(Interlocked.Increment(ref done), parts.Count);
            }
        });
        if (stopped is not null) ExceptionDispatchInfo.Throw(stopped);
    }

    /// <summary>As <see cref="WorkPart"/>, beside other lanes. What stops the run is given back, not thrown.</summary>
    private Exception? WorkBeside(PartKey part, LoadPurpose purpose, SetDecision? decision)
    {
        PartWorker worker;
        lock (gate) worker = free.Dequeue();
        try
        {
            Evaluate(worker, part, purpose, decision);
            lock (gate)
            {
                HandOver(worker, purpose, decision);
                Drain();
            }
            return null;
        }
        catch (Exception failure) when (IsPoison(failure))
        {
            lock (gate) Fail(worker, purpose, decision, failure);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    /// <summary>Each lane numbers the paths of its own parts, since one thread adds to a trie.</summary>
    private PartWorker NewWorker() => new(definition, definition.Lanes > 1 ? [.. definition.Plans.Select(plan => new PlanRun(plan.Plan))] : definition.Plans, usedFacts);
}
