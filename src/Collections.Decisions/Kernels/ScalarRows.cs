using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Evaluates one expression row by row: the fallback, and the measure, of all kernels.</summary>
internal sealed class ScalarRows(FeelExpression tree, ColumnSchema schema, EvaluationClock? clock)
{
    private readonly RowScope scope = new(schema);
    private readonly EvaluationContext context = new(clock);

    public FeelValue Evaluate(ColumnBatch batch, int row)
    {
        context.Reset();
        scope.MoveTo(batch, row);
        return FeelEvaluator.Value(tree, scope, context);
    }
}
