using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Numbers that no scale holds.</summary>
internal sealed class DecimalWriter(FeelExpression tree, DecimalKernel kernel) : ValueWriter(ColumnType.Decimal, 0, tree)
{
    protected override bool TryWrite(KernelRun run, ReadOnlySpan<int> rows, Column target)
    {
        var source = kernel.Values(run, rows);
        if (target is DecimalColumn { Values: var decimals }) foreach (var row in rows) decimals[row] = source[row];
        else if (target is ValueColumn { Values: var values }) foreach (var row in rows) values[row] = source[row] is { } number ? FeelValue.Of(number) : FeelValue.Null;
        else return false;
        return true;
    }
}
