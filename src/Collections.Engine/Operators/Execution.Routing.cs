using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private const int RoutingRows = 0;
    private const int RoutingMatched = 1;
    private const int RoutingTokens = 2;
    private const int AliveSlot = 3;
    private const int RoutingRest = 4;
    private readonly int[][] scratch = new int[16][];

    /// <summary>A scratch span of a slot; slots from 8 upwards are free for operators.</summary>
    public Span<int> Scratch(int slot, int length)
    {
        var array = scratch[slot];
        if (array is null || array.Length < length) scratch[slot] = array = new int[Math.Max(1024, length * 2)];
        return array.AsSpan(0, length);
    }

    /// <summary>
    /// Tokens leave a node by its outgoing flows as BPMN has it for all but gateways: each flow without condition
    /// and each whose condition holds; the default where no condition does; no flow at all ends the token.
    /// </summary>
    public void Leave(PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (node.LeavesRecord) foreach (var token in tokens) Record(node, token);
        Go(node, tokens);
    }

    /// <summary>The token leaves an activity that was not completed: there is nothing to compensate.</summary>
    public void LeaveUncompleted(PlanNode node, int token) => Go(node, [token]);

    private void Go(PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (Observer is not null) foreach (var token in tokens) Observer.Left(Tokens.Row[token], node);
        if (node.IsInside) HandOver(node, tokens);
        else if (node.Outgoing.Count == 0) End(node, tokens);
        else if (node.Outgoing.Count == 1 && node.Outgoing[0].Condition is null) Take(node.Outgoing[0], tokens);
        else if (node.ChoosesOne) LeaveExclusively(node, tokens);
        else LeaveInclusively(node, tokens, onlyDefaultIfNone: false);
    }

    /// <summary>The first flow in order whose condition holds; the rest take the default; without one they raise an incident.</summary>
    public void LeaveExclusively(PlanNode node, ReadOnlySpan<int> tokens)
    {
        ShowOutcomes(tokens);
        var rest = Scratch(RoutingRest, tokens.Length);
        tokens.CopyTo(rest);
        PlanFlow? otherwise = null;
        foreach (var flow in node.Outgoing)
        {
            if (flow.IsDefault) otherwise = flow;
            else if (rest.Length > 0) rest = TakeMatching(flow, rest);
        }
        if (rest.Length == 0) return;
        if (otherwise is not null) Take(otherwise, rest);
        else foreach (var token in rest) RaiseNoFlow(node, token);
    }

    /// <summary>Those for which the condition holds take the flow; the others stay, in order.</summary>
    private Span<int> TakeMatching(PlanFlow flow, Span<int> rest)
    {
        if (flow.Condition is null)
        {
            Take(flow, rest);
            return [];
        }
        var rows = RowsOf(rest, RoutingRows);
        var matched = Scratch(RoutingMatched, rest.Length);
        flow.Condition.Select(Batch.Columns, rows, matched, out var count, Evaluation);
        var taken = Scratch(RoutingTokens, count);
        int kept = 0, hit = 0;
        foreach (var token in rest)
        {
            if (hit < count && matched[hit] == Tokens.Row[token]) taken[hit++] = token;
            else rest[kept++] = token;
        }
        Take(flow, taken);
        return rest[..kept];
    }

    /// <summary>
    /// Each flow that has no condition, or whose condition holds, in order. The default is taken where no condition
    /// holds, or, at a gateway, only where no flow at all was taken.
    /// </summary>
    public void LeaveInclusively(PlanNode node, ReadOnlySpan<int> tokens, bool onlyDefaultIfNone)
    {
        ShowOutcomes(tokens);
        var copy = tokens.ToArray();
        var takenBy = new int[copy.Length];
        var isMet = new bool[copy.Length];
        PlanFlow? otherwise = null;
        foreach (var flow in node.Outgoing)
        {
            if (flow.IsDefault) otherwise = flow;
            else TakeAsWell(flow, copy, takenBy, isMet);
        }
        for (var i = 0; i < copy.Length; i++)
        {
            if (otherwise is not null && (onlyDefaultIfNone ? takenBy[i] == 0 : !isMet[i])) TakeOne(otherwise, copy[i], ref takenBy[i]);
            else if (takenBy[i] == 0) RaiseNoFlow(node, copy[i]);
        }
    }

    private void TakeAsWell(PlanFlow flow, int[] tokens, int[] takenBy, bool[] isMet)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Holds(flow, Tokens.Row[tokens[i]])) continue;
            isMet[i] |= flow.Condition is not null;
            TakeOne(flow, tokens[i], ref takenBy[i]);
        }
    }

    /// <summary>The first flow is taken by the token itself, each further one by a token of its own.</summary>
    private void TakeOne(PlanFlow flow, int token, ref int takenBy) => Take(flow, [takenBy++ == 0 ? token : Fork(token)]);

    private bool Holds(PlanFlow flow, int row) => flow.Condition is not { } condition || Holds(condition, row);

    private void RaiseNoFlow(PlanNode node, int token) =>
        Raise(token, "NO_FLOW_MATCHED", $"{node.ElementName} '{node.ElementId}': no condition of its {node.Outgoing.Count} outgoing flows holds and it has no default flow. Give it a default flow.");
}
