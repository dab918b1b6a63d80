using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;

namespace Collections.Decisions.Kernels;

/// <summary>Calculates with two numbers as FEEL does; false where there is no result, which is null.</summary>
internal delegate bool NumberOperation(FeelNumber left, FeelNumber right, out FeelNumber result);

/// <summary>Computes a FEEL number for each row, by row number: what is not exact in a scaled integer.</summary>
internal abstract class DecimalKernel
{
    /// <summary>The values; the array may be that of a column and must not be written to.</summary>
    public abstract FeelNumber?[] Values(KernelRun run, ReadOnlySpan<int> rows);
}

/// <summary>A column of numbers as it is.</summary>
internal sealed class DecimalColumnKernel(int column) : DecimalKernel
{
    public override FeelNumber?[] Values(KernelRun run, ReadOnlySpan<int> rows) => ((DecimalColumn)run.Batch.Columns[column]).Values;
}

/// <summary>The same number, or null, for all rows.</summary>
internal sealed class UniformDecimal(FeelNumber? value) : DecimalKernel
{
    public override FeelNumber?[] Values(KernelRun run, ReadOnlySpan<int> rows)
    {
        var values = run.Decimals();
        foreach (var row in rows) values[row] = value;
        return values;
    }
}

/// <summary>Scaled integers as numbers.</summary>
internal sealed class ScaledDecimal(LongKernel operand) : DecimalKernel
{
    public override FeelNumber?[] Values(KernelRun run, ReadOnlySpan<int> rows)
    {
        run.Charge(rows.Length);
        var source = operand.Values(run, rows);
        var values = run.Decimals();
        foreach (var row in rows) values[row] = source[row] == Column.NullNumber ? null : FeelNumber.FromScaled(source[row], operand.Scale);
        return values;
    }
}

/// <summary>An operation with two operands; null where one of them is, or where there is no result.</summary>
internal sealed class DecimalOperation(NumberOperation operation, DecimalKernel left, DecimalKernel right) : DecimalKernel
{
    public override FeelNumber?[] Values(KernelRun run, ReadOnlySpan<int> rows)
    {
        run.Charge(rows.Length);
        var a = left.Values(run, rows);
        var b = right.Values(run, rows);
        var values = run.Decimals();
        foreach (var row in rows) values[row] = a[row] is { } x && b[row] is { } y && operation(x, y, out var result) ? result : null;
        return values;
    }
}

/// <summary>if condition then one number else the other.</summary>
internal sealed class DecimalChoice(Condition condition, DecimalKernel then, DecimalKernel otherwise) : DecimalKernel
{
    public override FeelNumber?[] Values(KernelRun run, ReadOnlySpan<int> rows)
    {
        var (yes, yesCount, no, noCount) = Selections.Split(run, rows, condition);
        var values = run.Decimals();
        Copy(then, run, yes.AsSpan(0, yesCount), values);
        Copy(otherwise, run, no.AsSpan(0, noCount), values);
        return values;
    }

    private static void Copy(DecimalKernel kernel, KernelRun run, ReadOnlySpan<int> rows, FeelNumber?[] target)
    {
        var source = kernel.Values(run, rows);
        foreach (var row in rows) target[row] = source[row];
    }
}
