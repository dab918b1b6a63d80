using Collections.Engine.Batches;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private readonly IntList turns = new();
    private readonly IntList turning = new();

    private bool WorkNext()
    {
        if (Plan.WorksInTurn) return WorkTurns();
        var ordinal = NextBusy();
        if (ordinal < 0) return false;
        Work(ordinal);
        return true;
    }

    private void Await(int token, int ordinal)
    {
        if (Plan.WorksInTurn && !isLate[ordinal])
        {
            turns.Add(token);
            return;
        }
        pending[ordinal].Add(token);
        MarkBusy(ordinal);
    }

    /// <summary>
    /// Activities of a flowchart have their turns in the order in which they were scheduled. Each case's first one now:
    /// cases that stand at the same activity still work together.
    /// </summary>
    private bool WorkTurns()
    {
        if (turns.Count == 0) return false;
        turning.Clear();
        turning.Swap(turns);
        if (seen.Length < Batch.Part.Capacity) seen = new int[Batch.Part.Capacity];
        foreach (var token in turning.Span)
        {
            if (Tokens.State[token] != TokenState.Moving) continue;
            if (seen[Tokens.Row[token]]++ > 0)
            {
                turns.Add(token);
                continue;
            }
            pending[Tokens.Node[token]].Add(token);
            MarkBusy(Tokens.Node[token]);
        }
        foreach (var token in turning.Span) seen[Tokens.Row[token]] = 0;
        while (NextBusy() is var ordinal && ordinal >= 0) Work(ordinal);
        return true;
    }
}
