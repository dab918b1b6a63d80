using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private const int Joined = -1;

    // Tokens that came to stand at inclusive joins, some of which may have gone on: so that a rest looks at these alone.
    private readonly IntList atJoins = new();
    private readonly IntList joining = new();

    /// <summary>Of each case that has changed, the first enabled inclusive join fires for its smallest enabled scope.</summary>
    private bool FireJoins()
    {
        if (Plan.InclusiveJoins.Count == 0) return false;
        var fired = new HashSet<int>();
        foreach (var (ordinal, rows) in RowsAtJoins())
        {
            var node = Plan.Nodes[ordinal];
            var going = new List<int>();
            foreach (var row in rows)
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

    /// <summary>The token stands at an inclusive join from now on.</summary>
    private void NoteAtJoin(int token) => atJoins.Add(token);

    /// <summary>By join, in order, the rows of cases that have changed and have a token there. Tokens that are there no more are forgotten.</summary>
    private SortedDictionary<int, SortedSet<int>> RowsAtJoins()
    {
        var rows = new SortedDictionary<int, SortedSet<int>>();
        joining.Clear();
        joining.Swap(atJoins);
        foreach (var token in joining.Span)
        {
            var node = Tokens.Node[token];
            if (!Awaits(token)) continue;
            atJoins.Add(token);
            if ((unseen[Tokens.Row[token]] & Unseen.Joins) == 0) continue;
            if (!rows.TryGetValue(node, out var known)) rows.Add(node, known = []);
            known.Add(Tokens.Row[token]);
        }
        return rows;
    }

    /// <summary>Which tokens stand at joins since they were loaded.</summary>
    private void NoteLoadedAtJoins()
    {
        atJoins.Clear();
        if (Plan.InclusiveJoins.Count == 0) return;
        for (var token = 0; token < Tokens.Count; token++)
        {
            if (Awaits(token)) atJoins.Add(token);
        }
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
