using Collections.Decisions.Columns;

namespace Collections.Decisions.Kernels;

/// <summary>A test of a text column against constants: its text is among them, or is not.</summary>
internal sealed class TextTest(int column, string[] texts, bool among, bool? nullTruth) : Condition
{
    private Codes? known;

    public int Column { get; } = column;

    public string[] Texts { get; } = texts;

    public bool Among { get; } = among;

    public bool? NullTruth { get; } = nullTruth;

    public TextTest Not() => new(Column, Texts, !Among, !NullTruth);

    /// <summary>One test for either, where both ask for certain texts of the same column.</summary>
    public TextTest? Or(TextTest other) => Among && other.Among && NullTruth == other.NullTruth
        ? new(Column, [.. Texts.Union(other.Texts, StringComparer.Ordinal)], true, NullTruth)
        : null;

    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        var column = (TextColumn)run.Batch.Columns[Column];
        var codes = CodesOf(column.Pool);
        return Loops.Within<int>(column.Values, rows, matched, Intervals(codes, truth));
    }

    /// <summary>The codes for which the test is true, null among them or not; a text that has no code yet is none of them.</summary>
    public LongInterval[] WhenTrue(TextPool pool) => Intervals(CodesOf(pool), true);

    private LongInterval[] Intervals(Codes codes, bool truth)
    {
        var among = truth == Among;
        return (among, NullTruth == truth) switch
        {
            (true, true) => codes.WithNull,
            (true, false) => codes.Alone,
            (false, true) => codes.OthersWithNull,
            _ => codes.Others,
        };
    }

    // A text that the pool does not know yet may be added later: then its code is looked up again.
    private Codes CodesOf(TextPool pool)
    {
        var codes = known;
        if (codes is not null && ReferenceEquals(codes.Pool, pool) && (codes.Complete || codes.PoolCount == pool.Count)) return codes;
        return known = new Codes(pool, Texts);
    }

    private sealed class Codes
    {
        private static readonly LongInterval Domain = new(0, int.MaxValue);
        private static readonly LongInterval Null = new(Columns.Column.NullText, Columns.Column.NullText);

        public Codes(TextPool pool, string[] texts)
        {
            Pool = pool;
            PoolCount = pool.Count;
            Complete = true;
            var set = IntervalSet.Empty;
            foreach (var text in texts)
            {
                if (pool.TryGet(text, out var code)) set = set.Union(IntervalSet.Between(code.Value, code.Value, Domain));
                else Complete = false;
            }
            Alone = [.. set.Intervals];
            WithNull = [.. set.Intervals, Null];
            Others = [.. set.Complement(Domain).Intervals];
            OthersWithNull = [.. Others, Null];
        }

        public TextPool Pool { get; }

        public int PoolCount { get; }

        public bool Complete { get; }

        public LongInterval[] Alone { get; }

        public LongInterval[] WithNull { get; }

        public LongInterval[] Others { get; }

        public LongInterval[] OthersWithNull { get; }
    }
}
