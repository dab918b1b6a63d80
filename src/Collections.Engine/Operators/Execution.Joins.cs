using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>Of each case that has changed, the first enabled inclusive join fires for its smallest enabled scope.</summary>
    private bool FireJoins()
    {
        if (Plan.InclusiveJoins.Count == 0) return false;
        var fired = new HashSet<int>();
        foreach (var ordinal in Plan.InclusiveJoins)
        {
            var node = Plan.Nodes[ordinal];
            var going = new List<int>();
            foreach (var row in RowsStandingAt(ordinal))
            {
                if (fired.Contains(row) || EnabledScope(row, node) is not { } scope) continue;
                fired.Add(row);
                going.Add(Join(row, node, scope));
            }
            if (going.Count == 0) continue;
            AtWork = node;
            int[] tokens = [.. going];
            ShowLoopNames(node, tokens);
            node.Operator.Occur(this, node, tokens);
            HideLoopNames(node, tokens);
        }
        for (var row = 0; row < Batch.Part.Count; row++)
        {
            if (!fired.Contains(row)) unseen[row] &= ~Unseen.Joins;
        }
        return fired.Count > 0;
    }

    /// <summary>The rows of cases that have changed and have a token at the node.</summary>
    private SortedSet<int> RowsStandingAt(int ordinal)
    {
        var rows = new SortedSet<int>();
        for (var token = 0; token < Tokens.Count; token++)
        {
            if (Tokens.Node[token] == ordinal && Tokens.State[token] == TokenState.Standing && (unseen[Tokens.Row[token]] & Unseen.Joins) != 0) rows.Add(Tokens.Row[token]);
        }
        return rows;
    }

    private int? EnabledScope(int row, PlanNode join)
    {
        int? enabled = null;
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (!StandsAt(token, join.Ordinal) || enabled <= Tokens.Scope[token]) continue;
            if (IsEnabled(row, Tokens.Scope[token], join)) enabled = Tokens.Scope[token];
        }
        return enabled;
    }

    private bool StandsAt(int token, int ordinal) => Tokens.Node[token] == ordinal && Tokens.State[token] == TokenState.Standing;

    /// <summary>No other token of the scope can still come by a flow on which none stands, unless it can as well come by one on which one stands.</summary>
    private bool IsEnabled(int row, int scope, PlanNode join)
    {
        Span<bool> hasCome = stackalloc bool[join.IncomingCount];
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (StandsAt(token, join.Ordinal) && Tokens.Scope[token] == scope) hasCome[Tokens.Flow[token]] = true;
        }
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (!Tokens.IsAtWork(token) || Tokens.Scope[token] != scope || StandsAt(token, join.Ordinal)) continue;
            if (Leads(Tokens.Node[token], join, hasCome, false) && !Leads(Tokens.Node[token], join, hasCome, true)) return false;
        }
        return true;
    }

    private static bool Leads(int node, PlanNode join, ReadOnlySpan<bool> hasCome, bool to)
    {
        for (var place = 0; place < hasCome.Length; place++)
        {
            if (hasCome[place] == to && join.Reach!.Leads(node, place)) return true;
        }
        return false;
    }

    /// <summary>Of each flow the token that has stood longest takes part; the one that has stood longest of all goes on, the others end.</summary>
    private int Join(int row, PlanNode join, int scope)
    {
        Span<int> first = stackalloc int[join.IncomingCount];
        first.Fill(TokenTable.None);
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (!StandsAt(token, join.Ordinal) || Tokens.Scope[token] != scope) continue;
            ref var earliest = ref first[Tokens.Flow[token]];
            if (earliest == TokenTable.None || Tokens.Seq[token] < Tokens.Seq[earliest]) earliest = token;
        }
        var going = TokenTable.None;
        foreach (var token in first)
        {
            if (token != TokenTable.None && (going == TokenTable.None || Tokens.Seq[token] < Tokens.Seq[going])) going = token;
        }
        foreach (var token in first)
        {
            if (token != TokenTable.None && token != going) Consume(token);
        }
        return going;
    }
}
