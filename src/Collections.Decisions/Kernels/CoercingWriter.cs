using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Row by row, with the conversion to the type of an output.</summary>
internal sealed class CoercingWriter(FeelExpression tree, FeelType type) : ValueWriter(ColumnType.Any, 0, tree)
{
    protected override bool TryWrite(KernelRun run, ReadOnlySpan<int> rows, Column target) => false;

    protected override FeelValue Value(KernelRun run, int row)
    {
        var (scope, context) = run.MoveTo(row);
        var value = FeelEvaluator.Value(Tree, scope, context);
        return FeelEvaluator.Guarded(context, () => Types.TryCoerce(type, value, new ScalarEvaluator(context), out var coerced) ? coerced : FeelValue.Null);
    }
}
