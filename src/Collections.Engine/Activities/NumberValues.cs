using Collections.Decisions.Columns;
using Collections.Engine.Operators;

namespace Collections.Engine.Activities;

/// <summary>A number input over the rows of a step: one number for all, or a column.</summary>
public readonly struct NumberValues
{
    private readonly long constant;
    private readonly long[]? column;

    internal NumberValues(Input<decimal> input, int scale, Execution execution, ReadOnlySpan<int> rows)
    {
        constant = Column.NullNumber;
        column = null;
        if (input.Expression is { } expression)
        {
            var target = execution.ScratchColumn(input.Place, ColumnType.Number, scale);
            expression.Evaluate(execution.Batch.Columns, rows, target, execution.Evaluation);
            column = ((NumberColumn)target).Values;
        }
        else if (input.IsGiven)
        {
            constant = Scaled(input.Value, scale);
        }
    }

    /// <summary>The number × 10^scale at a row.</summary>
    public long this[int row] => column is null ? constant : column[row];

    private static long Scaled(decimal value, int scale)
    {
        for (var i = 0; i < scale; i++) value *= 10m;
        return (long)Math.Round(value, MidpointRounding.ToEven);
    }
}
