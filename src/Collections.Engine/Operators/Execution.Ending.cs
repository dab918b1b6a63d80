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
            if (node.IsLoopBody) EndInstance(token);
            else EndOne(node, token);
        }
    }

    /// <summary>The token ends without being told of: nobody waits for what it hosted.</summary>
    public void EndQuietly(PlanNode node, int token)
    {
        Consume(token);
        CompleteScope(Tokens.Row[token], Tokens.Scope[token], node);
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

    /// <summary>
    /// The token is no more. Its case is written, so that the numbers of its visits are never given again: effects
    /// are known by them.
    /// </summary>
    public void Consume(int token)
    {
        Tokens.State[token] = TokenState.Gone;
        Tokens.Due[token] = TokenTable.NotDue;
        Batch.Dirty[Tokens.Row[token]] = true;
        Stir(Tokens.Row[token]);
    }

    private void EndOne(PlanNode node, int token)
    {
        Consume(token);
        Observer?.Ended(Tokens.Row[token], node);
        CompleteScope(Tokens.Row[token], Tokens.Scope[token], node);
    }

    private void EndInstance(int token)
    {
        var host = HostOf(token);
        ((LoopOperator)NodeOf(host).Operator).EndInstance(this, NodeOf(host), host, token);
    }
}
