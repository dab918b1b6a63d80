using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>
/// A decision table prepared for the batches of one schema. Several threads may evaluate it at once. Tables with a
/// single hit (unique, any, priority, first) run as loops over columns; the others, and what has no loop, are
/// evaluated row by row, with the same result.
/// </summary>
public sealed class CompiledDecisionTable
{
    // Every column passes over the sets of the rows again: so many stay in the fast caches.
    private const int Chunk = 2048;
    private readonly TablePlan plan;

    internal CompiledDecisionTable(PreparedTable table, ColumnSchema schema)
    {
        Schema = schema;
        plan = TablePlanner.Plan(table, schema);
        Outputs = ColumnShape.Given(plan.Outputs);
        UsedColumns = ColumnUse.Of(TableNames.Of(table), schema);
    }

    /// <summary>The schema that batches must have; theirs may have other names.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>
    /// One column for each output clause that holds its values exactly. A table with several hits has one result of
    /// type <see cref="ColumnType.Any"/>: the list or aggregate.
    /// </summary>
    public IReadOnlyList<ColumnDefinition> Outputs { get; }

    /// <summary>The columns in which a later decision reads the results.</summary>
    internal IReadOnlyList<ColumnDefinition> HeldAs => plan.Outputs;

    /// <summary>The columns that the table reads, by place in the schema, ascending.</summary>
    public IReadOnlyList<int> UsedColumns { get; }

    /// <summary>The parts that are evaluated row by row, with the reason.</summary>
    public IReadOnlyList<string> Fallbacks => plan.Fallbacks;

    /// <summary>Whether all of it is evaluated row by row.</summary>
    public bool IsRowByRow => plan is ScalarTablePlan;

    /// <summary>Prepares a table of a model; null where a cell of it is not FEEL.</summary>
    public static CompiledDecisionTable? Compile(DmnModel model, DecisionTable table, ColumnSchema schema)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Root.Tables.TryGetValue(table, out var prepared) ? new(prepared, schema) : null;
    }

    /// <summary>Evaluates the rows.</summary>
    /// <param name="batch">A batch of the schema.</param>
    /// <param name="rows">Rows to look at, each once.</param>
    /// <param name="outputs">One column for each of <see cref="Outputs"/>; written at the same rows.</param>
    /// <param name="ruleNumbers">By row: the rule that counted, from 1, or one of <see cref="RuleNumber"/>.</param>
    /// <param name="clock">What now() and today() read.</param>
    /// <returns>How many values the output columns could not hold.</returns>
    public int Evaluate(ColumnBatch batch, ReadOnlySpan<int> rows, Column[] outputs, int[] ruleNumbers, EvaluationClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(outputs);
        var lost = 0;
        for (var start = 0; start < rows.Length; start += Chunk)
        {
            using var run = new KernelRun(batch.Named(Schema), clock);
            lost += plan.Evaluate(run, rows.Slice(start, Math.Min(Chunk, rows.Length - start)), outputs, ruleNumbers);
        }
        return lost;
    }
}
