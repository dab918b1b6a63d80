using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Kernels;

/// <summary>A text column as it is.</summary>
internal sealed class TextWriter(FeelExpression tree, int column) : ValueWriter(ColumnType.Text, 0, tree)
{
    protected override bool TryWrite(KernelRun run, ReadOnlySpan<int> rows, Column target)
    {
        var source = (TextColumn)run.Batch.Columns[column];
        var texts = (TextColumn)target;
        if (!ReferenceEquals(source.Pool, texts.Pool)) return false;
        foreach (var row in rows) texts.Values[row] = source.Values[row];
        return true;
    }
}
