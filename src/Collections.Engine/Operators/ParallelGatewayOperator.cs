using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Parallel gateway: waits until a token stands on each incoming flow, takes one of each, and starts one on each outgoing flow.</summary>
public sealed class ParallelGatewayOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (node.IncomingCount <= 1)
        {
            Split(execution, node, tokens);
            return;
        }
        foreach (var token in tokens)
        {
            execution.Tokens.State[token] = TokenState.Standing;
            if (Join(execution, node, token)) Split(execution, node, [token]);
        }
    }

    /// <summary>Consumes one token of each incoming flow but the given one, if all are there: of several the one that has stood longest.</summary>
    private static bool Join(Execution execution, PlanNode node, int arrived)
    {
        var table = execution.Tokens;
        Span<int> first = stackalloc int[node.IncomingCount];
        first.Fill(TokenTable.None);
        first[table.Flow[arrived]] = arrived;
        var row = table.Row[arrived];
        for (var token = execution.Batch.FirstToken[row]; token != TokenTable.None; token = table.Next[token])
        {
            if (!StandsHere(table, token, node, arrived)) continue;
            ref var earliest = ref first[table.Flow[token]];
            if (earliest == TokenTable.None || (earliest != arrived && table.Seq[token] < table.Seq[earliest])) earliest = token;
        }
        if (first.Contains(TokenTable.None)) return false;
        foreach (var token in first)
        {
            if (token != arrived) execution.Consume(token);
        }
        return true;
    }

    private static bool StandsHere(TokenTable table, int token, PlanNode node, int arrived) =>
        table.State[token] == TokenState.Standing && table.Node[token] == node.Ordinal && table.Scope[token] == table.Scope[arrived];

    private static void Split(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (node.Outgoing.Count <= 1)
        {
            execution.Leave(node, tokens);
            return;
        }
        var table = execution.Tokens;
        foreach (var token in tokens)
        {
            execution.Observer?.Left(table.Row[token], node);
            execution.Take(node.Outgoing[0], [token]);
            for (var i = 1; i < node.Outgoing.Count; i++) execution.Take(node.Outgoing[i], [execution.Fork(token)]);
        }
    }
}
