using Collections.Decisions.Columns;
using Collections.Engine.Operators;

namespace Collections.Engine.Activities;

/// <summary>A text input over the rows of a step: one code for all, or a column.</summary>
public readonly struct TextValues
{
    private readonly int constant;
    private readonly int[]? column;

    internal TextValues(Input<string> input, Execution execution, ReadOnlySpan<int> rows)
    {
        constant = Column.NullText;
        column = null;
        if (input.Expression is { } expression)
        {
            var target = execution.ScratchColumn(input.Place, ColumnType.Text, 0);
            expression.Evaluate(execution.Batch.Columns, rows, target, execution.Evaluation);
            column = ((TextColumn)target).Values;
        }
        else if (input.Value is { } text)
        {
            constant = execution.Batch.Part.Pool.Add(text);
        }
    }

    /// <summary>Text code at a row; <see cref="Column.NullText"/> for null.</summary>
    public int this[int row] => column is null ? constant : column[row];
}
