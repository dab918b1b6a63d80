using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;

namespace Collections.Decisions.Kernels;

/// <summary>
/// One decision of a model prepared for the batches of one schema: columns are the input data of their names. Several
/// threads may evaluate it at once. Decision tables and literal expressions, and the decisions that they require, run
/// as loops; whatever else a model can say is evaluated row by row, with the same result.
/// </summary>
public sealed class CompiledDecision
{
    private readonly DecisionPlan plan;
    private readonly ColumnSchema schema;

    private CompiledDecision(DecisionPlan plan, ColumnSchema schema, IReadOnlyList<int> usedColumns, IReadOnlyList<string> missingInputs) =>
        (this.plan, this.schema, Outputs, UsedColumns, MissingInputs) = (plan, schema, ColumnShape.Given(plan.Outputs), usedColumns, missingInputs);

    /// <summary>
    /// The columns of the result, each holding its values exactly: one for each output clause of a decision table with
    /// a single hit, otherwise one for the value of the decision.
    /// </summary>
    public IReadOnlyList<ColumnDefinition> Outputs { get; }

    /// <summary>The columns that the decision reads, by place in the schema, ascending.</summary>
    public IReadOnlyList<int> UsedColumns { get; }

    /// <summary>Input data of the model for which the schema has no column; they are null.</summary>
    public IReadOnlyList<string> MissingInputs { get; }

    /// <summary>The parts that are evaluated row by row, with the reason.</summary>
    public IReadOnlyList<string> Fallbacks => plan.Fallbacks;

    /// <summary>How the decision, and those that it requires, are taken; the decision itself comes last.</summary>
    public IReadOnlyList<PlannedDecision> Steps => plan.Steps;

    /// <summary>Prepares a decision; null where the model has none of that name or id.</summary>
    public static CompiledDecision? Compile(DmnModel model, string decisionNameOrId, ColumnSchema schema)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(schema);
        if (model.FindDecision(decisionNameOrId) is not { } decision) return null;
        var inputs = RequiredInputs.Of(model.Root, decision);
        var missing = inputs.Where(input => ColumnUse.Of([input], schema).Count == 0).ToList();
        return new(DecisionPlanner.Plan(model, decision, schema), schema, ColumnUse.Of(inputs, schema), missing);
    }

    /// <summary>Evaluates the rows.</summary>
    /// <param name="batch">A batch of the schema; its columns may have other names.</param>
    /// <param name="rows">Rows to look at, each once.</param>
    /// <param name="outputs">One column for each of <see cref="Outputs"/>; written at the same rows.</param>
    /// <param name="ruleNumbers">
    /// By row: the rule of the decision's own table that counted, from 1, or one of <see cref="RuleNumber"/>; 0 where it is no table.
    /// </param>
    /// <param name="clock">What now() and today() read.</param>
    /// <returns>How many values the output columns could not hold.</returns>
    public int Evaluate(ColumnBatch batch, ReadOnlySpan<int> rows, Column[] outputs, int[] ruleNumbers, EvaluationClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(ruleNumbers);
        return plan.Evaluate(batch.Named(schema), rows, outputs, ruleNumbers, clock);
    }
}
