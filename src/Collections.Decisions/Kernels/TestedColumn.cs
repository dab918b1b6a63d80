using Collections.Decisions.Columns;

namespace Collections.Decisions.Kernels;

/// <summary>A column and the tests that rules make of it: each by at most one test.</summary>
internal abstract class TestedColumn(int column)
{
    /// <summary>Takes out of the sets of the rows the rules whose test is not true.</summary>
    public void Narrow(ColumnBatch batch, RowBlock rows, Span<long> scratch, Span<ulong> sets) =>
        IndexFor(batch.Columns[column]).Narrow(batch.Columns[column], rows, scratch, sets);

    protected abstract RuleIndex IndexFor(Column values);
}

/// <summary>Numbers, dates and booleans: the constants of the tests are what the column holds.</summary>
internal sealed class TestedValues(int column, int rules, IReadOnlyList<(int Rule, ColumnTest Test)> tests) : TestedColumn(column)
{
    private readonly RuleIndex index = RuleIndex.Of(tests[0].Test.Type, rules, [.. tests.Select(test => new AcceptedValues(test.Rule, test.Test.WhenTrue))]);

    protected override RuleIndex IndexFor(Column values) => index;
}

/// <summary>Texts: their codes depend on the pool, and one that the pool does not know yet may get a code later.</summary>
internal sealed class TestedTexts(int column, int rules, IReadOnlyList<(int Rule, TextTest Test)> tests) : TestedColumn(column)
{
    private readonly string[] texts = [.. tests.SelectMany(test => test.Test.Texts).Distinct(StringComparer.Ordinal)];
    private Coded? known;

    protected override RuleIndex IndexFor(Column values)
    {
        var pool = ((TextColumn)values).Pool;
        var coded = known;
        if (coded is null || !ReferenceEquals(coded.Pool, pool)) coded = known = Code(pool);
        else if (coded.Missing.Length > 0 && coded.PoolCount != pool.Count) coded = known = Renew(coded);
        return coded.Index;
    }

    // The count is read first: what is added meanwhile is looked for the next time.
    private Coded Code(TextPool pool)
    {
        var count = pool.Count;
        string[] missing = [.. texts.Where(text => !pool.TryGet(text, out _))];
        var accepted = tests.Select(test => new AcceptedValues(test.Rule, test.Test.WhenTrue(pool))).ToList();
        return new(pool, count, missing, RuleIndex.Of(ColumnType.Text, rules, accepted));
    }

    private Coded Renew(Coded coded)
    {
        var count = coded.Pool.Count;
        return Array.Exists(coded.Missing, text => coded.Pool.TryGet(text, out _)) ? Code(coded.Pool) : coded with { PoolCount = count };
    }

    private sealed record Coded(TextPool Pool, int PoolCount, string[] Missing, RuleIndex Index);
}
