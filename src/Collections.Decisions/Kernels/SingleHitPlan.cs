using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;

namespace Collections.Decisions.Kernels;

/// <summary>A rule as conditions over columns; the number is its place in the table, from 1.</summary>
internal sealed record KernelRule(int Number, Condition[] Conditions, ValueWriter[] Results);

/// <summary>An input that is no column: computed into one before the rules run.</summary>
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

    /// <summary>In the order in which the first match counts.</summary>
    public required KernelRule[] Rules { get; init; }

    /// <summary>Rules of one class say the same; null where the first match decides.</summary>
    public required int[]? Agreement { get; init; }

    public required ValueWriter?[] Defaults { get; init; }

    public override int Evaluate(KernelRun run, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers)
    {
        Compute(run, rows);
        foreach (var row in rows) ruleNumbers[row] = RuleNumber.None;
        var open = run.Ints(rows.Length).AsSpan(0, rows.Length);
        rows.CopyTo(open);
        open = open[..Validate(run, open, ruleNumbers)];
        var matched = run.Ints(rows.Length).AsSpan(0, rows.Length);
        if (Agreement is null) MatchFirst(run, open, matched, ruleNumbers);
        else MatchAll(run, open, matched, ruleNumbers);
        var lost = WriteOutputs(run, rows, columns, ruleNumbers);
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

    private int Validate(KernelRun run, Span<int> open, int[] ruleNumbers)
    {
        if (Valid.Count == 0) return open.Length;
        foreach (var row in open) ruleNumbers[row] = RuleNumber.InvalidInput;
        var count = open.Length;
        foreach (var condition in Valid) count = condition.Select(run, open[..count], open, true);
        foreach (var row in open[..count]) ruleNumbers[row] = RuleNumber.None;
        return count;
    }

    private void MatchFirst(KernelRun run, Span<int> open, Span<int> matched, int[] ruleNumbers)
    {
        var stale = 0;
        foreach (var rule in Rules)
        {
            if (open.IsEmpty) return;
            var count = Match(run, rule, open, matched);
            foreach (var row in matched[..count])
            {
                if (ruleNumbers[row] == RuleNumber.None) ruleNumbers[row] = rule.Number;
            }
            // Taking rows out costs a pass over all of them: worth it only for many.
            stale += count;
            if (stale <= open.Length / 4) continue;
            open = open[..Unmatched(open, ruleNumbers)];
            stale = 0;
        }
    }

    private void MatchAll(KernelRun run, ReadOnlySpan<int> open, Span<int> matched, int[] ruleNumbers)
    {
        foreach (var rule in Rules)
        {
            var count = Match(run, rule, open, matched);
            foreach (var row in matched[..count])
            {
                var earlier = ruleNumbers[row];
                if (earlier == RuleNumber.None) ruleNumbers[row] = rule.Number;
                else if (earlier > 0 && Agreement![earlier - 1] != Agreement[rule.Number - 1]) ruleNumbers[row] = RuleNumber.Conflict;
            }
        }
    }

    private static int Match(KernelRun run, KernelRule rule, ReadOnlySpan<int> open, Span<int> matched)
    {
        if (rule.Conditions.Length == 0)
        {
            open.CopyTo(matched);
            return open.Length;
        }
        run.Charge(open.Length);
        var count = rule.Conditions[0].Select(run, open, matched, true);
        for (var i = 1; i < rule.Conditions.Length && count > 0; i++)
            count = rule.Conditions[i].Select(run, matched[..count], matched, true);
        return count;
    }

    private static int Unmatched(Span<int> open, int[] ruleNumbers)
    {
        var count = 0;
        foreach (var row in open)
        {
            open[count] = row;
            count += ruleNumbers[row] == RuleNumber.None ? 1 : 0;
        }
        return count;
    }

    // Rows are gathered by rule, so that each result is written once for all its rows.
    private int WriteOutputs(KernelRun run, ReadOnlySpan<int> rows, Column[] columns, int[] ruleNumbers)
    {
        var starts = new int[Rules.Length + 4];
        foreach (var row in rows) starts[Bucket(ruleNumbers[row]) + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var gathered = run.Ints(rows.Length);
        var next = (int[])starts.Clone();
        foreach (var row in rows) gathered[next[Bucket(ruleNumbers[row])]++] = row;
        var lost = 0;
        foreach (var column in columns) ConstantWriter.Fill(column, gathered.AsSpan(0, starts[2]), Values.FeelValue.Null);
        for (var i = 0; i < columns.Length; i++)
            lost += Write(run, Defaults[i], gathered.AsSpan(starts[2], starts[3] - starts[2]), columns[i]);
        foreach (var rule in Rules)
        {
            var bucket = Bucket(rule.Number);
            var own = gathered.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]);
            for (var i = 0; i < columns.Length && !own.IsEmpty; i++) lost += Write(run, rule.Results[i], own, columns[i]);
        }
        return lost;
    }

    // Invalid input, conflict, none, rule 1, rule 2, …
    private static int Bucket(int ruleNumber) => ruleNumber + 2;

    private static int Write(KernelRun run, ValueWriter? writer, ReadOnlySpan<int> rows, Column column)
    {
        if (rows.IsEmpty) return 0;
        if (writer is not null) return writer.Write(run, rows, column);
        ConstantWriter.Fill(column, rows, Values.FeelValue.Null);
        return 0;
    }
}
