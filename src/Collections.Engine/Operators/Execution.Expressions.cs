using Collections.Decisions.Evaluation;
using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Engine.Activities;
using Collections.Engine.Batches;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private readonly Dictionary<(int Place, ColumnType Type, int Scale), Column> scratchColumns = [];
    private ActivityContext? activityContext;

    /// <summary>The clock as FEEL reads it.</summary>
    public EvaluationClock Evaluation { get; private set; }

    /// <summary>The context that activities work in; one step at a time.</summary>
    public ActivityContext ActivityContext => activityContext ??= new ActivityContext(this);

    /// <summary>The variables whose names begin so have no value in the tokens' cases, but for those that are set at once.</summary>
    public void ForgetVariables(ReadOnlySpan<int> tokens, string beginning, IReadOnlyList<(int Slot, CompiledExpression Value)> assignments)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        foreach (var variable in Plan.Variables)
        {
            if (!variable.Name.StartsWith(beginning, StringComparison.Ordinal) || assignments.Any(set => set.Slot == variable.Slot)) continue;
            foreach (var token in tokens) Batch.Variable(variable.Slot).TryWrite(Tokens.Row[token], FeelValue.Null);
        }
    }

    /// <summary>Sets variables of the tokens' cases, one after the other.</summary>
    public void SetVariables(ReadOnlySpan<int> tokens, IReadOnlyList<(int Slot, CompiledExpression Value)> assignments)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        int[] rows = [.. RowsOf(tokens)];
        foreach (var (slot, value) in assignments)
        {
            value.Evaluate(Batch.Columns, rows, Batch.Variable(slot), Evaluation);
            foreach (var row in rows) Batch.NoteSet(row, slot);
        }
        foreach (var row in rows) Stir(row);
    }

    /// <summary>A column of the batch's size for an input of the plan; its values last until the next call for it.</summary>
    public Column ScratchColumn(int place, ColumnType type, int scale)
    {
        var key = (place, type, scale);
        if (scratchColumns.TryGetValue(key, out var column) && column.Capacity >= Batch.Part.Capacity) return column;
        return scratchColumns[key] = ColumnStore.Create(new ColumnDefinition("", type, scale), Batch.Part.Capacity, Batch.Part.Pool);
    }
}
