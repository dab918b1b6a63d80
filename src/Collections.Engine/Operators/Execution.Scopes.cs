using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>A scope begins: its listeners, then a token at each start.</summary>
    public void OpenScope(int row, int scope, PlanScope inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        Listen(row, scope, inner);
        foreach (var start in inner.Starts) Enter(NewToken(row, scope), start);
    }

    /// <summary>The node where a token is.</summary>
    public PlanNode NodeOf(int token) => Plan.Nodes[Tokens.Node[token]];

    /// <summary>The token that hosts the scope of another, or <see cref="TokenTable.None"/> in the process.</summary>
    public int HostOf(int token) => HostOf(Tokens.Row[token], Tokens.Scope[token]);

    private int HostOf(int row, int scope)
    {
        if (scope == 0) return TokenTable.None;
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.Seq[token] == scope && Tokens.IsAtWork(token)) return token;
        }
        return TokenTable.None;
    }

    /// <summary>The token gets a number of the case and is at the node without having visited it: listeners, records.</summary>
    public void Place(int token, int ordinal, TokenState state)
    {
        var row = Tokens.Row[token];
        Tokens.Node[token] = ordinal;
        Tokens.Seq[token] = ++Batch.Counters[row];
        Tokens.State[token] = state;
        Tokens.Flow[token] = state switch
        {
            TokenState.Listening => TokenTable.FlowOfListening,
            TokenState.Completed => TokenTable.FlowOfCompleted,
            _ => Tokens.Flow[token],
        };
        isAnyExhausted |= IsExhausted(row);
        Batch.Dirty[row] = true;
    }

    /// <summary>Ends all tokens that stand in a scope, and those in the scopes within; records as well, unless they are kept.</summary>
    public void EmptyScope(int row, int scope, bool butRecords = false)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] == TokenState.Gone || Tokens.Scope[token] != scope) continue;
            if (Tokens.State[token] == TokenState.Completed)
            {
                if (!butRecords) EndRecord(token);
                continue;
            }
            var hosts = NodeOf(token).HostsScope && Tokens.IsAtWork(token);
            TellEndOf(token);
            Consume(token);
            if (hosts) EmptyScope(row, Tokens.Seq[token]);
        }
    }

    /// <summary>All at work in the scope has ended: its subprocess goes on, or the case is closed.</summary>
    private void CompleteScope(int row, int scope, PlanNode node)
    {
        if (HasTokenIn(row, scope)) return;
        EndListeners(row, scope);
        if (scope == 0)
        {
            CloseCase(row, Batch.Part.Pool.Add(node.Name));
            return;
        }
        var token = HostOf(row, scope);
        if (token == TokenTable.None) return;
        var host = NodeOf(token);
        if (host is { LeavesRecord: false, Operator: not CompensationOperator and not TransactionOperator }) EndRecords(row, scope);
        ShowLoopNames(host, [token]);
        host.Operator.Occur(this, host, [token]);
        HideLoopNames(host, [token]);
    }

    private bool HasTokenIn(int row, int scope)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.IsAtWork(token) && Tokens.Scope[token] == scope) return true;
        }
        return false;
    }

    private void EndListeners(int row, int scope)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] == TokenState.Listening && Tokens.Scope[token] == scope) Consume(token);
        }
    }
}
