using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Kernels;

/// <summary>Row by row.</summary>
internal sealed class ScalarWriter(FeelExpression tree, ColumnType type) : ValueWriter(type, 0, tree)
{
    protected override bool TryWrite(KernelRun run, ReadOnlySpan<int> rows, Column target) => false;
}
