using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private readonly bool looksAtRest;
    private readonly bool[] isLate;
    private readonly IntList stirredForConditions = new();
    private readonly IntList stirredForJoins = new();
    private readonly IntList looking = new();
    private readonly HashSet<int> fired = [];
    private Unseen[] unseen = [];
    private bool hasLateWork;

    /// <summary>What has not been looked at since something of the case changed.</summary>
    [Flags]
    private enum Unseen : byte
    {
        None = 0,
        Conditions = 1,
        Joins = 2,
        All = Conditions | Joins,
    }

    /// <summary>Something of the case has changed: its conditions and joins are looked at when it comes to rest.</summary>
    private void Stir(int row)
    {
        if (!looksAtRest || unseen[row] == Unseen.All) return;
        if ((unseen[row] & Unseen.Conditions) == 0) stirredForConditions.Add(row);
        if ((unseen[row] & Unseen.Joins) == 0) stirredForJoins.Add(row);
        unseen[row] = Unseen.All;
    }

    /// <summary>Facts may have changed: all cases are looked at.</summary>
    private void StirAll()
    {
        StirNone();
        for (var row = 0; row < Batch.Part.Count && looksAtRest; row++) Stir(row);
    }

    /// <summary>No case is looked at before something of it changes.</summary>
    private void StirNone()
    {
        if (!looksAtRest) return;
        if (unseen.Length < Batch.Part.Capacity) Array.Resize(ref unseen, Batch.Part.Capacity);
        unseen.AsSpan().Clear();
        stirredForConditions.Clear();
        stirredForJoins.Clear();
    }

    /// <summary>The rows that were stirred, each once: they count as looked at, unless they are stirred anew. They last until the next look.</summary>
    private ReadOnlySpan<int> Look(IntList stirred, Unseen what)
    {
        looking.Clear();
        looking.Swap(stirred);
        foreach (var row in looking.Span) unseen[row] &= ~what;
        fired.Clear();
        return looking.Span;
    }

    /// <summary>One look at a case fires one thing at most: the cases for which it did are looked at again.</summary>
    private bool LookAgain()
    {
        foreach (var row in fired) Stir(row);
        return fired.Count > 0;
    }

    private void MarkBusy(int ordinal)
    {
        if (isLate[ordinal]) hasLateWork = true;
        else busy[ordinal / 64] |= 1UL << (ordinal % 64);
    }

    /// <summary>The first of the nodes that throw signals works on one token of each case.</summary>
    private bool WorkLate()
    {
        if (!hasLateWork) return false;
        foreach (var ordinal in Plan.LateNodes)
        {
            if (pending[ordinal].Count == 0) continue;
            working.Clear();
            working.Swap(pending[ordinal]);
            if (isAnyExhausted) HoldExhausted(working);
            if (working.Count == 0) continue;
            var used = SplitIntoRounds();
            for (var i = 1; i < used; i++)
            {
                foreach (var token in rounds[i].Span) pending[ordinal].Add(token);
            }
            var node = AtWork = Plan.Nodes[ordinal];
            var alive = InState(rounds[0], ordinal, TokenState.Moving);
            if (alive.Length == 0) return true;
            int[] throwing = [.. alive];
            ShowLoopNames(node, throwing);
            node.Operator.Arrive(this, node, throwing);
            HideLoopNames(node, throwing);
            return true;
        }
        return hasLateWork = false;
    }
}
