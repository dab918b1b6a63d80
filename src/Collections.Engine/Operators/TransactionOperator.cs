using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>
/// Transaction: a subprocess that may be cancelled. Then what it had completed is compensated, the latest first, within
/// the transaction's own scope, and it is left by the cancel event on its edge.
/// </summary>
public sealed class TransactionOperator : SubProcessOperator
{
    // Stands before the number up to which records are undone; an instance of a loop remembers its number besides.
    private const long Mark = -1;

    /// <summary>Whether the transaction at whose border a token stands is being undone.</summary>
    public static bool IsCancelled(PlanNode node, TokenMemory? memory)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Operator is TransactionOperator && memory is { Numbers: [.., Mark, _] };
    }

    /// <summary>A cancel end event was reached inside the transaction at whose border the token stands.</summary>
    public static void Cancel(Execution execution, PlanNode node, int host)
    {
        var tokens = execution.Tokens;
        execution.EmptyScope(tokens.Row[host], tokens.Seq[host], butRecords: true);
        var before = execution.Batch.Counters[tokens.Row[host]] + 1L;
        tokens.Remember(host, (tokens.Memory(host) ?? TokenMemory.Empty) with { Numbers = [.. tokens.Memory(host)?.Numbers ?? [], Mark, before] });
        Undo(execution, node, host);
    }

    /// <summary>All inside has ended: the transaction is complete, or the next activity is to be undone.</summary>
    public override void Occur(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            if (IsCancelled(node, execution.Tokens.Memory(token))) Undo(execution, node, token);
            else execution.Leave(node, [token]);
        }
    }

    private static void Undo(Execution execution, PlanNode node, int host)
    {
        var before = (int)execution.Tokens.Memory(host)!.Numbers[^1];
        if (execution.CompensateNext(host, execution.Tokens.Seq[host], before, Execution.AnyActivity)) return;
        if (PlanCatch.Of(node.Catches, ThrownKind.Cancel, null) is { } edge) execution.LeaveByCatch(host, edge);
        else execution.LeaveUncompleted(node, host);
    }
}
