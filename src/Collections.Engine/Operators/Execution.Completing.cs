using Collections.Engine.Batches;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>Applies one round of completions.</summary>
    public void Complete(IEnumerable<(int Row, int Seq, int Outcome)> completions)
    {
        foreach (var (row, seq, outcome) in completions) Complete(row, seq, outcome);
        RunToRest();
    }

    /// <summary>
    /// A person or another system has done what a step waited for: its token leaves with the outcome (a text code). The
    /// visit names the token, so that of two tasks of one case the right one goes on. False where that visit is over:
    /// the news is recorded, not kept.
    /// </summary>
    public bool Complete(int row, int seq, int outcome)
    {
        if (Batch.States[row] is CaseState.None or CaseState.Closed or CaseState.OpenedAndClosed) return false;
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.Seq[token] != seq || Tokens.State[token] != TokenState.Standing) continue;
            var node = Plan.Nodes[Tokens.Node[token]];
            if (node.Operator is not ActivityOperator) return false;
            Tokens.Outcome[token] = outcome;
            AtWork = node;
            Leave(node, [token]);
            return true;
        }
        return false;
    }
}
