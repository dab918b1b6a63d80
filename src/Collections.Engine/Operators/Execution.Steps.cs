using Collections.Engine.Batches;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>
    /// Steps of one case between two rests. No strategy means so many: a loop without a wait in the future reaches
    /// them, and stands with an incident instead of holding up the run.
    /// </summary>
    public const int MaximumSteps = 10_000;

    private int[] rested = [];
    private bool isAnyExhausted;

    /// <summary>The batch is loaded, or time has moved: steps are counted from here.</summary>
    /// <param name="stirs">Whether conditions and joins of all cases are looked at, as facts may have changed.</param>
    public void Begin(bool stirs = true)
    {
        if (rested.Length < Batch.Part.Capacity) rested = new int[Batch.Part.Capacity];
        Batch.Counters.AsSpan(0, Batch.Part.Count).CopyTo(rested);
        isAnyExhausted = false;
        if (stirs) StirAll();
        else StirNone();
    }

    private bool IsExhausted(int row) => Batch.Counters[row] - rested[row] > MaximumSteps;

    /// <summary>A timer that fires is a step too: a wait that ends at once may be begun again and again.</summary>
    private void CountStep(int row) => rested[row]--;

    /// <summary>Tokens of cases that took too many steps stand with an incident; the others stay in the list.</summary>
    private void HoldExhausted(IntList tokens)
    {
        var moving = Scratch(AliveSlot, tokens.Count);
        var count = 0;
        foreach (var token in tokens.Span)
        {
            if (!IsExhausted(Tokens.Row[token])) moving[count++] = token;
            else if (Tokens.State[token] == TokenState.Moving) RaiseEndless(token);
        }
        tokens.Clear();
        foreach (var token in moving[..count]) tokens.Add(token);
    }

    private void RaiseEndless(int token)
    {
        var node = Plan.Nodes[Tokens.Node[token]];
        Raise(token, "ENDLESS_LOOP", $"{node.ElementName} '{node.ElementId}': the case took {MaximumSteps} steps without a wait. Give the loop a wait that lies in the future.");
    }
}
