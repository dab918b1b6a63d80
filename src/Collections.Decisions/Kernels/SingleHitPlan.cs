using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>An input that is no column: computed into one before the rules are matched.</summary>
internal sealed record ComputedInput(ColumnDefinition Definition, ValueWriter Writer);

/// <summary>Single-hit tables as loops over columns.</summary>
internal sealed class SingleHitPlan(PreparedTable table, IReadOnlyList<ColumnDefinition> outputs, IReadOnlyList<string> fallbacks)
    : TablePlan(table, outputs, fallbacks)
{
    /// <summary>The schema with the computed inputs.</summary>
    public required ColumnSchema Schema { get; init; }

    public required IReadOnlyList<ComputedInput> Computed { get; init; }

    /// <summary>Rows for which one of these is not true have an invalid input.</summary>
    public required IReadOnlyList<Condition> Valid { get; init; }

    public required RuleMatcher Matcher { get; init; }

    /// <summary>One for each output.</summary>
    public required TableResults[] Results { get; init; }

    public override int Evaluate(KernelRun run, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers)
    {
        Compute(run, rows);
        var valid = Validate(run, rows, columns, ruleNumbers);
        var hits = run.Ints(valid.Length).AsSpan(0, valid.Length);
        Matcher.Match(run, valid, hits);
        for (var i = 0; i < valid.Length; i++) ruleNumbers[valid[i]] = Matcher.Numbers[hits[i]];
        var lost = Write(run, new(valid, hits, run.Ints(Matcher.Numbers.Length).AsSpan(0, Matcher.Numbers.Length)), columns);
        foreach (var row in run.Inexact) lost += EvaluateRow(run, row, columns, ruleNumbers);
        return lost;
    }

    private void Compute(KernelRun run, ReadOnlySpan<int> rows)
    {
        if (Computed.Count == 0) return;
        var columns = new Column[Computed.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = run.Column(Computed[i].Definition, run.Pool);
            if (Computed[i].Writer.Write(run, rows, columns[i]) == 0) continue;
            foreach (var row in rows) run.GiveUp(row);
        }
        run.Extend(Schema, columns);
    }

    // The rows that go on; the others are done.
    private ReadOnlySpan<int> Validate(KernelRun run, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers)
    {
        if (Valid.Count == 0) return rows;
        var kept = run.Ints(rows.Length).AsSpan(0, rows.Length);
        rows.CopyTo(kept);
        foreach (var condition in Valid) kept = kept[..condition.Select(run, kept, kept, true)];
        if (kept.Length == rows.Length) return kept;
        var refused = run.Ints(rows.Length).AsSpan(0, rows.Length);
        refused = refused[..Selections.Without(rows, kept, refused, run.Marks())];
        foreach (var row in refused) ruleNumbers[row] = RuleNumber.InvalidInput;
        foreach (var column in columns) ConstantWriter.Fill(column, refused, FeelValue.Null);
        return kept;
    }

    private int Write(KernelRun run, RuleHits hits, Column[] columns)
    {
        var lost = 0;
        for (var i = 0; i < columns.Length; i++) lost += Results[i].Write(run, hits, columns[i]);
        return lost;
    }
}
