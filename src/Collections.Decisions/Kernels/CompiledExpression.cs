using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Kernels;

/// <summary>
/// An expression prepared for the batches of one schema. Several threads may evaluate it at once. Typed parts run as
/// loops over columns; the rest is evaluated row by row by the scalar evaluator, with the same result.
/// </summary>
public sealed class CompiledExpression
{
    private readonly ValueWriter writer;
    private readonly Condition condition;

    private CompiledExpression(FeelExpression tree, ColumnSchema schema, ColumnType expected)
    {
        Tree = tree;
        Schema = schema;
        UsedColumns = ColumnUse.Of(tree.Names, schema);
        var compiler = new KernelCompiler(schema);
        writer = compiler.Writer(tree, expected);
        condition = writer switch
        {
            ConditionWriter boolean => boolean.Condition,
            // A number, text or date is never true.
            { Type: ColumnType.Number or ColumnType.Decimal or ColumnType.Text or ColumnType.Date } when expected == ColumnType.Any || writer is not ScalarWriter => new ConstantCondition(null),
            _ => compiler.Condition(tree),
        };
        Fallbacks = [.. compiler.Fallbacks.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What was compiled.</summary>
    public FeelExpression Tree { get; }

    /// <summary>The schema that batches must have; theirs may have other names.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>The type of column that holds all results exactly; <see cref="ColumnType.Any"/> where it is not known.</summary>
    public ColumnType ResultType => writer.Type == ColumnType.Decimal ? ColumnType.Any : writer.Type;

    /// <summary>Decimal places of a number result.</summary>
    public int Scale => writer.Scale;

    /// <summary>The column in which a later decision reads the results.</summary>
    internal ColumnType HeldAs => writer.Type;

    /// <summary>Whether it is nothing but null, which a column of any type holds.</summary>
    public bool IsNull => writer is ConstantWriter { Constant.IsNull: true };

    /// <summary>The columns that the expression reads, by place in the schema, ascending.</summary>
    public IReadOnlyList<int> UsedColumns { get; }

    /// <summary>The parts that are evaluated row by row, with the reason; empty where everything is a loop.</summary>
    public IReadOnlyList<string> Fallbacks { get; }

    /// <summary>Whether all of it is evaluated row by row.</summary>
    public bool IsRowByRow => writer is ScalarWriter && condition is ScalarCondition or ConstantCondition;

    /// <summary>Prepares an expression.</summary>
    public static CompiledExpression Compile(FeelExpression tree, ColumnSchema schema)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(schema);
        return new(tree, schema, ColumnType.Any);
    }

    /// <summary>Prepares an expression whose results should be of a type; those that are not are lost when they are written.</summary>
    internal static CompiledExpression Compile(FeelExpression tree, ColumnSchema schema, ColumnType expected) => new(tree, schema, expected);

    /// <summary>The rows for which the expression is true, in the order given. Null and false do not match.</summary>
    /// <param name="batch">A batch of the schema, or one whose columns are in the same places under other names: those of the schema count.</param>
    /// <param name="rows">Rows to look at, each once.</param>
    /// <param name="matched">Room for as many rows; may be the same memory as <paramref name="rows"/>.</param>
    /// <param name="count">How many rows matched.</param>
    /// <param name="clock">What now() and today() read.</param>
    public void Select(ColumnBatch batch, ReadOnlySpan<int> rows, Span<int> matched, out int count, EvaluationClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var run = new KernelRun(batch.Named(Schema), clock);
        run.Charge(rows.Length);
        // Rows that a kernel gives up may have to be put back between their neighbours.
        var original = run.Ints(rows.Length).AsSpan(0, rows.Length);
        rows.CopyTo(original);
        count = condition.Select(run, original, matched, true);
        if (run.HasInexact) count = SelectAgain(run, original, matched, count);
    }

    /// <summary>
    /// Writes the value for each row into the same row of the target. A target of another type or scale converts as
    /// <see cref="ColumnValues.TryWrite"/> does; what it cannot hold becomes null.
    /// </summary>
    /// <returns>How many rows had a value that the target cannot hold.</returns>
    public int Evaluate(ColumnBatch batch, ReadOnlySpan<int> rows, Column target, EvaluationClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(target);
        using var run = new KernelRun(batch.Named(Schema), clock);
        run.Charge(rows.Length);
        var lost = writer.Write(run, rows, target);
        if (!run.HasInexact) return lost;
        foreach (var row in rows)
        {
            if (run.IsInexact(row) && !target.TryWrite(row, run.Scalar(Tree, row))) lost++;
        }
        return lost;
    }

    private int SelectAgain(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, int count)
    {
        var found = run.Marks();
        foreach (var row in matched[..count]) found[row] = 1;
        count = 0;
        foreach (var row in rows)
        {
            var matches = run.IsInexact(row) ? run.Scalar(Tree, row).IsTrue : found[row] != 0;
            found[row] = 0;
            if (matches) matched[count++] = row;
        }
        return count;
    }
}
