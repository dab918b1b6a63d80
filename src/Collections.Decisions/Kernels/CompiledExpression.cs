using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Kernels;

/// <summary>
/// An expression prepared for the batches of one schema. Immutable: several threads may evaluate it at once.
/// Typed parts run as loops over columns; the rest is evaluated row by row by the scalar evaluator, with the same
/// result.
/// </summary>
public sealed class CompiledExpression
{
    private CompiledExpression(FeelExpression tree, ColumnSchema schema)
    {
        Tree = tree;
        Schema = schema;
        UsedColumns = ColumnUse.Of(tree.Names, schema);
    }

    /// <summary>What was compiled.</summary>
    public FeelExpression Tree { get; }

    /// <summary>The schema that batches must have.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>How <see cref="Evaluate"/> writes results where the target is made to measure.</summary>
    public ColumnType ResultType { get; private init; } = ColumnType.Any;

    /// <summary>Decimal places of a number result.</summary>
    public int Scale { get; private init; }

    /// <summary>The columns that the expression reads, by place in the schema, ascending.</summary>
    public IReadOnlyList<int> UsedColumns { get; }

    /// <summary>The parts that are evaluated row by row, with the reason; empty where everything is a loop.</summary>
    public IReadOnlyList<string> Fallbacks { get; private init; } = [];

    /// <summary>Prepares an expression.</summary>
    public static CompiledExpression Compile(FeelExpression tree, ColumnSchema schema)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(schema);
        return new(tree, schema) { Fallbacks = ["scalar"] };
    }

    /// <summary>The rows for which the expression is true, in the order given. Null and false do not match.</summary>
    /// <param name="batch">A batch of the schema.</param>
    /// <param name="rows">Rows to look at.</param>
    /// <param name="matched">Room for as many rows; may be the same memory as <paramref name="rows"/>.</param>
    /// <param name="count">How many rows matched.</param>
    /// <param name="clock">What now() and today() read.</param>
    public void Select(ColumnBatch batch, ReadOnlySpan<int> rows, Span<int> matched, out int count, EvaluationClock? clock = null)
    {
        var scalar = new ScalarRows(Tree, Schema, clock);
        count = 0;
        foreach (var row in rows)
        {
            if (scalar.Evaluate(batch, row).IsTrue) matched[count++] = row;
        }
    }

    /// <summary>
    /// Writes the value for each row into the same row of the target. A target of another type or scale converts as
    /// <see cref="ColumnValues.TryWrite"/> does; what it cannot hold becomes null.
    /// </summary>
    /// <returns>How many rows had a value that the target cannot hold.</returns>
    public int Evaluate(ColumnBatch batch, ReadOnlySpan<int> rows, Column target, EvaluationClock? clock = null)
    {
        var scalar = new ScalarRows(Tree, Schema, clock);
        var lost = 0;
        foreach (var row in rows)
        {
            if (!target.TryWrite(row, scalar.Evaluate(batch, row))) lost++;
        }
        return lost;
    }
}
