using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>How a decision is evaluated over a batch.</summary>
internal abstract class DecisionPlan(IReadOnlyList<ColumnDefinition> outputs, IReadOnlyList<string> fallbacks, IReadOnlyList<PlannedDecision> steps)
{
    public IReadOnlyList<ColumnDefinition> Outputs { get; } = outputs;

    public IReadOnlyList<string> Fallbacks { get; } = fallbacks;

    /// <summary>The decisions in the order in which they are taken, the one that is asked for last.</summary>
    public IReadOnlyList<PlannedDecision> Steps { get; } = steps;

    public abstract int Evaluate(ColumnBatch batch, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers, EvaluationClock? clock);
}

/// <summary>The model is evaluated as a whole, row by row.</summary>
internal sealed class ScalarDecisionPlan(DmnModel model, Decision decision, IReadOnlyList<ColumnDefinition> outputs, string reason)
    : DecisionPlan(outputs, [reason], [new(decision.Name, true, [$"{reason}, so the decision and all that it requires are evaluated row by row"])])
{
    private readonly string[] inputs = [.. RequiredInputs.Of(model.Root, decision)];
    private readonly string? tableId = (decision.Logic as DecisionTable)?.Id;

    public override int Evaluate(ColumnBatch batch, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers, EvaluationClock? clock)
    {
        var scope = new RowScope(batch.Schema);
        var lost = 0;
        foreach (var row in rows)
        {
            scope.MoveTo(batch, row);
            var values = new ContextValue(inputs.Select(input => KeyValuePair.Create(input, scope.Find(input) ?? FeelValue.Null)));
            var evaluation = new ModelEvaluation(new EvaluationContext(clock) { Row = row }, values);
            var result = evaluation.Result(evaluation.Decide(model.Root, decision));
            ruleNumbers[row] = Number(result);
            lost += Write(result.Value, columns, row);
        }
        return lost;
    }

    private int Number(DmnResult result)
    {
        var matched = result.MatchedRules.LastOrDefault(rules => rules.TableId == tableId);
        return matched switch
        {
            null or { Rules.Count: 0 } => RuleNumber.None,
            { Rules.Count: > 1 } when result.Value.IsNull => RuleNumber.Conflict,
            _ => matched.Rules[0],
        };
    }

    private int Write(FeelValue value, Column[] columns, int row)
    {
        if (columns.Length == 1) return columns[0].TryWrite(row, value) ? 0 : 1;
        var lost = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var member = value is ContextValue context && context.TryGet(Outputs[i].Name, out var found) ? found : FeelValue.Null;
            if (!columns[i].TryWrite(row, member)) lost++;
        }
        return lost;
    }
}

/// <summary>Required decisions are computed into columns of their names; then the decision itself.</summary>
internal sealed class SteppedDecisionPlan(List<DecisionStep> steps, DecisionPlan scalar)
    : DecisionPlan(steps[^1].Outputs, [.. steps.SelectMany(step => step.Fallbacks)], [.. steps.Select(step => step.Plan)])
{
    private readonly DecisionStep[] required = [.. steps.SkipLast(1)];
    private readonly DecisionStep last = steps[^1];

    public override int Evaluate(ColumnBatch batch, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers, EvaluationClock? clock)
    {
        using var run = new KernelRun(batch, clock);
        foreach (var step in required)
        {
            var own = step.Outputs.Select(definition => run.Column(definition, run.Pool)).ToArray();
            // A value between two decisions that no column holds, a number of 20 digits, leaves the batch to the model.
            if (step.Evaluate(run.Batch, rows, own, run.Ints(run.Capacity), clock) > 0) return scalar.Evaluate(batch, rows, columns, ruleNumbers, clock);
            run.Extend(step.Extended, own);
        }
        return last.Evaluate(run.Batch, rows, columns, ruleNumbers, clock);
    }
}
