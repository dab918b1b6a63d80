namespace Collections.Decisions.Kernels;

/// <summary>Set operations on selections that keep the order of the rows.</summary>
internal static class Selections
{
    /// <summary>The rows that one of two conditions keeps; the second sees only what the first left.</summary>
    public static int Either(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, Condition left, Condition right, bool truth)
    {
        var first = run.Ints(rows.Length);
        var firstCount = left.Select(run, rows, first, truth);
        var rest = run.Ints(rows.Length);
        var restCount = Without(rows, first.AsSpan(0, firstCount), rest, run.Marks());
        restCount = right.Select(run, rest.AsSpan(0, restCount), rest, truth);
        return Merge(rows, first.AsSpan(0, firstCount), rest.AsSpan(0, restCount), matched, run.Marks());
    }

    /// <summary>The rows for which a condition is true, and the others, in their order.</summary>
    public static (int[] Yes, int YesCount, int[] No, int NoCount) Split(KernelRun run, ReadOnlySpan<int> rows, Condition condition)
    {
        var yes = run.Ints(rows.Length);
        var no = run.Ints(rows.Length);
        var count = condition.Select(run, rows, yes, true);
        return (yes, count, no, Without(rows, yes.AsSpan(0, count), no, run.Marks()));
    }

    /// <summary>The rows that are not among the excluded ones.</summary>
    public static int Without(ReadOnlySpan<int> rows, ReadOnlySpan<int> excluded, Span<int> rest, byte[] marks)
    {
        foreach (var row in excluded) marks[row] = 1;
        var count = 0;
        foreach (var row in rows)
        {
            rest[count] = row;
            count += 1 - marks[row];
            if (count == rest.Length) break;
        }
        foreach (var row in excluded) marks[row] = 0;
        return count;
    }

    /// <summary>The rows of two disjoint selections, in the order of the rows.</summary>
    public static int Merge(ReadOnlySpan<int> rows, ReadOnlySpan<int> first, ReadOnlySpan<int> second, Span<int> merged, byte[] marks)
    {
        foreach (var row in first) marks[row] = 1;
        foreach (var row in second) marks[row] = 1;
        var count = 0;
        foreach (var row in rows)
        {
            if (marks[row] == 0) continue;
            marks[row] = 0;
            merged[count++] = row;
        }
        return count;
    }
}
