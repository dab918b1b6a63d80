using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: what was done first is undone first.</summary>
internal sealed class BackwardRecords(CompensationOperator compensation) : NodeOperator
{
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens.ToArray())
        {
            TurnAround(execution, token);
            compensation.Arrive(execution, node, [token]);
        }
    }

    public override void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens) => compensation.Occur(execution, node, tokens);

    private static void TurnAround(Execution execution, int thrower)
    {
        var table = execution.Tokens;
        var records = Records(execution, thrower);
        for (int first = 0, last = records.Count - 1; first < last; first++, last--)
        {
            var (one, other) = (records[first], records[last]);
            (table.Node[one], table.Node[other]) = (table.Node[other], table.Node[one]);
            var memory = table.Memory(one);
            table.Remember(one, table.Memory(other));
            table.Remember(other, memory);
        }
    }

    private static List<int> Records(Execution execution, int thrower)
    {
        var table = execution.Tokens;
        var records = new List<int>();
        for (var token = execution.Batch.FirstToken[table.Row[thrower]]; token != TokenTable.None; token = table.Next[token])
        {
            if (table.State[token] == TokenState.Completed && table.Scope[token] == table.Scope[thrower]) records.Add(token);
        }
        return [.. records.OrderBy(token => table.Seq[token])];
    }
}
