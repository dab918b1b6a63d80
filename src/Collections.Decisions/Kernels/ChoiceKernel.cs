namespace Collections.Decisions.Kernels;

/// <summary>if condition then one value else the other; both have one scale.</summary>
internal sealed class ChoiceKernel(Condition condition, LongKernel then, LongKernel otherwise) : LongKernel(then.Meaning, then.Scale)
{
    public override long[] Values(KernelRun run, ReadOnlySpan<int> rows)
    {
        var (yes, yesCount, no, noCount) = Selections.Split(run, rows, condition);
        var values = run.Longs();
        var chosen = then.Values(run, yes.AsSpan(0, yesCount));
        foreach (var row in yes.AsSpan(0, yesCount)) values[row] = chosen[row];
        chosen = otherwise.Values(run, no.AsSpan(0, noCount));
        foreach (var row in no.AsSpan(0, noCount)) values[row] = chosen[row];
        return values;
    }
}
