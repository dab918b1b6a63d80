using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private const int LoopValues = -2;

    /// <summary>The value of an expression for one case.</summary>
    public FeelValue Value(CompiledExpression expression, int row)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var values = (ValueColumn)ScratchColumn(LoopValues, ColumnType.Any, 0);
        expression.Evaluate(Batch.Columns, [row], values, Evaluation);
        return values.Values[row] ?? FeelValue.Null;
    }

    /// <summary>Whether a condition holds for one case.</summary>
    public bool Holds(CompiledExpression condition, int row)
    {
        ArgumentNullException.ThrowIfNull(condition);
        Span<int> matched = [0];
        condition.Select(Batch.Columns, [row], matched, out var count, Evaluation);
        return count == 1;
    }

    /// <summary>
    /// Fills the names of loops for the cases of the tokens, which are about to work at the node: counter and item of
    /// the innermost loop around each, the items of those farther out.
    /// </summary>
    public void ShowLoopNames(PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (!HoldsLoopNames(node)) return;
        foreach (var token in tokens)
        {
            for (var at = token; at != TokenTable.None; at = HostOf(at))
            {
                if (NodeOf(at).IsLoopBody && Tokens.Memory(at) is { } memory) ShowInstance(at, memory);
            }
        }
    }

    /// <summary>Nothing works in a loop now: its names are null.</summary>
    public void HideLoopNames(PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (!HoldsLoopNames(node)) return;
        foreach (var token in tokens)
        {
            for (var column = Plan.FirstLoopColumn; column < Plan.OutcomeColumn; column++) ShowName(column, Tokens.Row[token], FeelValue.Null, isInner: false);
        }
    }

    /// <summary>Fills one of <see cref="LoopNames.Counts"/>.</summary>
    public void ShowCount(int count, int row, long value) => ShowName(Plan.FirstLoopColumn + count, row, FeelValue.Of(value), isInner: false);

    private static bool HoldsLoopNames(PlanNode node) => node.IsInLoop;

    private void ShowInstance(int body, TokenMemory memory)
    {
        var row = Tokens.Row[body];
        ShowName(Plan.FirstLoopColumn, row, FeelValue.Of(memory.Numbers[0]), isInner: true);
        if (NodeOf(HostOf(body)).Loop is { IndexColumn: >= 0 and var index }) ShowName(index, row, FeelValue.Of(memory.Numbers[0] - 1), isInner: true);
        if (NodeOf(HostOf(body)).Loop is { ItemColumn: >= 0 and var column } && memory.Texts is [{ } literal, ..])
            ShowName(column, row, LoopText.Read(literal), isInner: true);
    }

    /// <summary>What an inner loop has filled an outer one leaves.</summary>
    private void ShowName(int place, int row, FeelValue value, bool isInner)
    {
        var column = Batch.Columns.Columns[place];
        if (!isInner || column.Read(row).IsNull) column.TryWrite(row, value);
    }
}
