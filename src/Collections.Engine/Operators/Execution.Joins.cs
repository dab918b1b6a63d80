using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private const int Joined = -1;

    private readonly List<(int Join, int Row)> waiting = [];
    private readonly IntList joining = new();

    /// <summary>Of each case that has changed, the first enabled inclusive join fires for its smallest enabled scope.</summary>
    private bool FireJoins()
    {
        if (Plan.InclusiveJoins.Count == 0) return false;
        if (stirredForJoins.Count == 0) return false;
        var rows = Look(stirredForJoins, Unseen.Joins);
        NoteWaiting(rows);
        for (var from = 0; from < waiting.Count;)
        {
            var node = Plan.Nodes[waiting[from].Join];
            joining.Clear();
            for (; from < waiting.Count && waiting[from].Join == node.Ordinal; from++)
            {
                var row = waiting[from].Row;
                if (fired.Contains(row) || EnabledScope(row, node) is not { } scope) continue;
                fired.Add(row);
                joining.Add(Join(row, node, scope));
            }
            if (joining.Count == 0) continue;
            AtWork = node;
            ShowLoopNames(node, joining.Span);
            node.Operator.Occur(this, node, joining.Span);
            HideLoopNames(node, joining.Span);
        }
        return LookAgain();
    }

    /// <summary>By join, in order, the rows that have a token there.</summary>
    private void NoteWaiting(ReadOnlySpan<int> rows)
    {
        waiting.Clear();
        foreach (var row in rows)
        {
            for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
            {
                if (Awaits(token)) waiting.Add((Tokens.Node[token], row));
            }
        }
        waiting.Sort();
    }

    private int? EnabledScope(int row, PlanNode join)
    {
        int? enabled = null;
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (!StandsAt(token, join.Ordinal) || !Awaits(token) || enabled <= Tokens.Scope[token]) continue;
            if (IsEnabled(row, Tokens.Scope[token], join)) enabled = Tokens.Scope[token];
        }
        return enabled;
    }

    /// <summary>Whether the token stands at an inclusive join that has not fired for it.</summary>
    private bool Awaits(int token) => Tokens.State[token] == TokenState.Standing && Tokens.Flow[token] >= 0 && NodeOf(token).Reach is not null;

    private bool StandsAt(int token, int ordinal) => Tokens.Node[token] == ordinal && Tokens.State[token] == TokenState.Standing;

    /// <summary>No other token of the scope can still come by a flow on which none stands, unless it can as well come by one on which one stands.</summary>
    private bool IsEnabled(int row, int scope, PlanNode join)
    {
        Span<bool> hasCome = stackalloc bool[join.IncomingCount];
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (StandsAt(token, join.Ordinal) && Awaits(token) && Tokens.Scope[token] == scope) hasCome[Tokens.Flow[token]] = true;
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
            if (!StandsAt(token, join.Ordinal) || !Awaits(token) || Tokens.Scope[token] != scope) continue;
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
        // Where no flow can be taken it stands with an incident: it has been joined.
        Tokens.Flow[going] = Joined;
        return going;
    }
}
