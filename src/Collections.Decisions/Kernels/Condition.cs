namespace Collections.Decisions.Kernels;

/// <summary>A three-valued test of rows.</summary>
internal abstract class Condition
{
    /// <summary>
    /// Keeps the rows whose truth is the one asked for, in their order. The result may be written over the rows.
    /// </summary>
    /// <returns>How many rows were kept.</returns>
    public abstract int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth);
}

/// <summary>The same for all rows.</summary>
internal sealed class ConstantCondition(bool? value) : Condition
{
    public bool IsTrue => value == true;

    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        if (value != truth) return 0;
        rows.CopyTo(matched);
        return rows.Length;
    }
}

/// <summary>not(…)</summary>
internal sealed class Negation(Condition operand) : Condition
{
    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth) =>
        operand.Select(run, rows, matched, !truth);
}

/// <summary>Both must hold; or, as the mirror image, both must not.</summary>
internal sealed class Junction(Condition left, Condition right, bool conjunction) : Condition
{
    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        if (truth != conjunction) return Selections.Either(run, rows, matched, left, right, truth);
        var count = left.Select(run, rows, matched, truth);
        return right.Select(run, matched[..count], matched, truth);
    }
}

/// <summary>if condition then one test else the other.</summary>
internal sealed class Choice(Condition condition, Condition then, Condition otherwise) : Condition
{
    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        var (yes, yesCount, no, noCount) = Selections.Split(run, rows, condition);
        yesCount = then.Select(run, yes.AsSpan(0, yesCount), yes, truth);
        noCount = otherwise.Select(run, no.AsSpan(0, noCount), no, truth);
        return Selections.Merge(rows, yes.AsSpan(0, yesCount), no.AsSpan(0, noCount), matched, run.Marks());
    }
}
