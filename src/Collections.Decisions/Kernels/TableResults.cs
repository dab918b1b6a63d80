using Collections.Decisions.Columns;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Writes one output of a table, for each row by the rule that counts.</summary>
/// <param name="writers">By the hits of a <see cref="RuleMatcher"/>; one that is absent writes null.</param>
internal sealed class TableResults(ValueWriter?[] writers)
{
    private readonly FeelValue?[] constants = [.. writers.Select(writer => writer is null ? FeelValue.Null : (writer as ConstantWriter)?.Constant)];

    /// <summary>Writes the rows of the hits; how many values the target could not hold.</summary>
    public int Write(KernelRun run, RuleHits hits, Column target)
    {
        for (var hit = 0; hit < constants.Length; hit++)
        {
            if (constants[hit] is null && hits.IsHit(hit)) return WriteByRule(run, hits, target);
        }
        return WriteConstants(hits, target);
    }

    private int WriteByRule(KernelRun run, RuleHits hits, Column target)
    {
        var gathered = run.Ints(hits.Rows.Length).AsSpan(0, hits.Rows.Length);
        var ends = run.Ints(writers.Length).AsSpan(0, writers.Length);
        hits.Gather(gathered, ends);
        var (lost, start) = (0, 0);
        for (var hit = 0; hit < writers.Length; start = ends[hit++])
        {
            var rows = gathered[start..ends[hit]];
            if (rows.IsEmpty) continue;
            if (writers[hit] is { } writer) lost += writer.Write(run, rows, target);
            else ConstantWriter.Fill(target, rows, FeelValue.Null);
        }
        return lost;
    }

    private int WriteConstants(RuleHits hits, Column target)
    {
        var lost = 0;
        for (var hit = 0; hit < constants.Length; hit++)
        {
            if (hits.IsHit(hit) && !target.TryWrite(hits.ExampleOf(hit), constants[hit]!)) lost += hits.Hits.Count(hit);
        }
        switch (target)
        {
            case NumberColumn c: Spread(c.Values, hits); break;
            case TextColumn c: Spread(c.Values, hits); break;
            case DateColumn c: Spread(c.Values, hits); break;
            case BooleanColumn c: Spread(c.Values, hits); break;
            case DecimalColumn c: Spread(c.Values, hits); break;
            case ValueColumn c: Spread(c.Values, hits); break;
            default: throw new InvalidOperationException($"There is no column of type {target.Type}.");
        }
        return lost;
    }

    // What one row of a rule has got goes into all rows of it.
    private void Spread<T>(T[] values, RuleHits hits)
    {
        var written = new T[constants.Length];
        for (var hit = 0; hit < written.Length; hit++)
        {
            if (hits.IsHit(hit)) written[hit] = values[hits.ExampleOf(hit)];
        }
        for (var i = 0; i < hits.Rows.Length; i++) values[hits.Rows[i]] = written[hits.Hits[i]];
    }
}
