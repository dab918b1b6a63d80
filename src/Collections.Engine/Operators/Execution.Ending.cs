using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>Tokens end at the node: the last of a scope completes its subprocess or the case.</summary>
    public void End(PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            if (Tokens.State[token] == TokenState.Gone) continue;
            Consume(token);
            Observer?.Ended(Tokens.Row[token], node);
            CompleteScope(Tokens.Row[token], Tokens.Scope[token], node);
        }
    }

    /// <summary>Ends all tokens of the scope in which the token stands, and with them the scope.</summary>
    public void Terminate(PlanNode node, int token)
    {
        var (row, scope) = (Tokens.Row[token], Tokens.Scope[token]);
        Observer?.Ended(row, node);
        EmptyScope(row, scope);
        CompleteScope(row, scope, node);
    }

    /// <summary>Closes the case whatever stands in it, for the given reason (a text code).</summary>
    public void CloseCase(int row, int reason)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token]) Consume(token);
        Batch.States[row] = Batch.States[row] is CaseState.Opened or CaseState.OpenedAndClosed
            ? CaseState.OpenedAndClosed
            : CaseState.Closed;
        Batch.CloseReasons[row] = reason;
    }

    /// <summary>Ends all tokens that stand in a scope, and those in the scopes within.</summary>
    public void EmptyScope(int row, int scope)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] == TokenState.Gone || Tokens.Scope[token] != scope) continue;
            Consume(token);
            if (Plan.Nodes[Tokens.Node[token]].InnerStart >= 0) EmptyScope(row, Tokens.Seq[token]);
        }
    }

    /// <summary>
    /// The token is no more. Its case is written, so that the numbers of its visits are never given again: effects
    /// are known by them.
    /// </summary>
    public void Consume(int token)
    {
        Tokens.State[token] = TokenState.Gone;
        Tokens.Due[token] = TokenTable.NotDue;
        Batch.Dirty[Tokens.Row[token]] = true;
    }

    private void CompleteScope(int row, int scope, PlanNode node)
    {
        if (HasTokenIn(row, scope)) return;
        if (scope == 0)
        {
            CloseCase(row, Batch.Part.Pool.Add(node.Name));
            return;
        }
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] != TokenState.Gone && Tokens.Seq[token] == scope)
            {
                var host = Plan.Nodes[Tokens.Node[token]];
                host.Operator.Occur(this, host, [token]);
                return;
            }
        }
    }

    private bool HasTokenIn(int row, int scope)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] != TokenState.Gone && Tokens.Scope[token] == scope) return true;
        }
        return false;
    }
}
