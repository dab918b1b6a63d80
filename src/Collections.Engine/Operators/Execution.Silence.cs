using Collections.Engine.Batches;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private readonly IntList speaking = new();

    /// <summary>Cases that have opened and are governed by another, or stand still, take no step: their first one waits.</summary>
    public void Silence()
    {
        foreach (var start in Plan.Root.Starts)
        {
            if (pending[start].Count == 0) continue;
            speaking.Clear();
            foreach (var token in pending[start].Span)
            {
                if (!Batch.IsQuiet(Tokens.Row[token]) || Batch.States[Tokens.Row[token]] != CaseState.Opened) speaking.Add(token);
                else (Tokens.State[token], Tokens.Flow[token]) = (TokenState.Silent, TokenTable.FlowOfSilent);
            }
            pending[start].Swap(speaking);
        }
    }

    /// <summary>Cases that nobody governs any more, and that do not stand still, take the first step that had to wait.</summary>
    public void Speak()
    {
        for (var token = 0; token < Tokens.Count; token++)
        {
            if (Tokens.State[token] != TokenState.Silent || Batch.IsQuiet(Tokens.Row[token])) continue;
            (Tokens.State[token], Tokens.Flow[token]) = (TokenState.Moving, -1);
            Batch.Dirty[Tokens.Row[token]] = true;
            pending[Tokens.Node[token]].Add(token);
            MarkBusy(Tokens.Node[token]);
        }
    }
}
