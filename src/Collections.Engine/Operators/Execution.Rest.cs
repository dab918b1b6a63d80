using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private readonly bool looksAtRest;
    private readonly bool[] isLate;
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
        if (looksAtRest) unseen[row] = Unseen.All;
    }

    /// <summary>Facts may have changed: all cases are looked at.</summary>
    private void StirAll()
    {
        if (!looksAtRest) return;
        if (unseen.Length < Batch.Part.Capacity) Array.Resize(ref unseen, Batch.Part.Capacity);
        unseen.AsSpan(0, Batch.Part.Count).Fill(Unseen.All);
        NoteLoadedAtJoins();
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
