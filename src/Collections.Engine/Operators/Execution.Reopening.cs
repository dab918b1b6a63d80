using Collections.Decisions.Columns;
using Collections.Engine.Batches;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>News comes that may close the case and be taken back: where its tokens are is kept for that.</summary>
    public void KeepPlace(int row)
    {
        if (!IsOpen(row) || Batch.Places.ContainsKey(row)) return;
        var place = new List<PlacedToken>();
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] is TokenState.Gone or TokenState.Moving) continue;
            place.Add(new PlacedToken(Tokens.Node[token], Tokens.Seq[token], Tokens.Scope[token], Tokens.Flow[token], Tokens.Due[token], Tokens.Extra(token) ?? []));
        }
        Batch.Places.Add(row, place);
    }

    /// <summary>
    /// What closed the last case of the row was taken back: it is open again, in the place that it had. Nothing that it did
    /// is done again; what was due meanwhile is due now.
    /// </summary>
    public void Reopen(int row)
    {
        if (!Batch.Reopenable.Remove(row, out var closed)) return;
        Batch.States[row] = CaseState.Open;
        Batch.CaseIds[row] = closed.Id;
        Batch.Versions[row] = closed.Version;
        Batch.Counters[row] = rested[row] = closed.Counter;
        (Batch.ClosedOn[row], Batch.CloseReasons[row]) = (0, Column.NullText);
        Batch.Dirty[row] = true;
        Batch.Reopened.Add(row);
        closed.RestoreVariables();
        foreach (var placed in closed.Place)
        {
            var token = NewToken(row, placed.Scope);
            (Tokens.Node[token], Tokens.Seq[token], Tokens.Flow[token], Tokens.Due[token]) = (placed.Node, placed.Seq, placed.Flow, placed.Due);
            Tokens.Restore(token, [.. placed.Extra]);
        }
        Stir(row);
    }
}
