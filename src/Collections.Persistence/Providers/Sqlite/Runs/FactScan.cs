using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Domain.Holds;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Rates;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Reads accounts in the order of their ids into the columns of a batch.</summary>
internal static class FactScan
{
    private static readonly int[] _owed =
    [
        Fact.TotalDue, Fact.Principal, Fact.Interest, Fact.Fees, Fact.Costs, Fact.PastDue, Fact.DaysPastDue, Fact.Bucket, Fact.OldestDueDate,
    ];

    public static void Load(SqliteReader reader, SubjectRanges ranges, long portfolio, FactReading facts, int date, RatesThen rates, PartBatch batch, LoadedPart loaded)
    {
        var kept = new List<int>();
        int count = 0;
        foreach ((long from, long to) in ranges.All)
            count = Read(reader, from, to, facts, count, subject => ranges.Takes(subject), portfolio, kept);
        if (facts.NeedsCustomer)
            CustomerAggregates.Fill(facts.Ids.AsSpan(0, count), facts.Values!, count);
        if (facts.NeedsKeys)
            CustomerKeyScan.Fill(reader, ranges.All, facts.Ids.AsSpan(0, count), facts.Values[Fact.CustomerKey]!);
        facts.MissingRates.Clear();
        facts.MissingPaid.Clear();
        if (facts.NeedsHistory)
            new HistoryScan(reader, facts, count, rates.Book).Fill(ranges.All, date, batch.Pool);
        var converted = new RateScan(facts, rates, batch.Pool);
        if (facts.NeedsRates)
            converted.Fill(count);
        batch.Reserve(kept.Count);
        batch.Count = kept.Count;
        loaded.Clear(kept.Count);
        Pick(facts.Ids, kept, batch.Subjects);
        for (int i = 0; i < kept.Count; i++)
        {
            batch.IsGone[i] = facts.IsGone[kept[i]];
            batch.IsApart[i] = AccountId.IsObject(batch.Subjects[i]);
        }

        Pick(facts.Values[Fact.Company]!, kept, loaded.Companies);
        Fill(batch.Facts, facts.Ordinals, facts.Values, kept);
        if (facts.Groups.Count > 0)
            Group(reader, ranges, facts, count, batch, kept);
        converted.Mark(batch, kept);
    }

    private static void Group(SqliteReader reader, SubjectRanges ranges, FactReading facts, int count, PartBatch batch, List<int> kept)
    {
        Span<int> rows = facts.Rows.AsSpan(0, count);
        rows.Fill(GroupFacts.None);
        for (int row = 0; row < kept.Count; row++)
            rows[kept[row]] = row;
        facts.Kin.Fill(facts, count, kept, facts.IsInLine, batch);
        foreach (GroupReading group in facts.Groups)
        {
            group.Fill(facts, count, rows, kept, group.Changes ? StandingCases.Of(reader, ranges.All, CaseLevel.Guarantors) : null);
            Fill(group.View.Facts, facts.Ordinals, group.Values, kept);
        }
    }

    private static void Fill(Column?[] columns, int[] ordinals, long[]?[] values, List<int> kept)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] is { } column && ordinals[i] >= 0)
                Fill(column, values[ordinals[i]]!, kept);
        }
    }

    private static int Read(
        SqliteReader reader, long from, long to, FactReading facts, int count, Func<long, bool> takes, long portfolio, List<int> kept)
    {
        Statement select = reader.Prepare(facts.Sql);
        select.Bind(1, from);
        select.Bind(2, to);
        while (select.Step())
        {
            if (count == facts.Ids.Length)
                facts.Grow();
            long id = select.ColumnLong(0);
            facts.Ids[count] = id;
            for (int i = 0; i < facts.Columns.Length; i++)
                facts.Values[facts.Columns[i]]![count] = select.ColumnLong(i + 2, FactNull.Value);
            if (facts.Attributes.Length > 0)
                ReadAttributes(select.Bytes(facts.Columns.Length + 2), facts, count);
            var absence = (HoldReasons)select.ColumnLong(facts.Columns.Length + (facts.Attributes.Length > 0 ? 3 : 2)) & HoldReasons.Absent;
            facts.IsGone[count] = absence != HoldReasons.None;
            if (absence.HasFlag(HoldReasons.AbsentExplained))
                Settle(facts, count);
            else if (facts.Aging is { Days: > 0 } aging && !facts.IsGone[count])
                Age(facts, count, aging);
            facts.IsOfPortfolio[count] = select.ColumnLong(1) == portfolio;
            if (facts.IsOfPortfolio[count] && takes(id))
                kept.Add(count);
            count++;
        }

        return count;
    }

    /// <summary>What is absent for a known reason is owed to nobody here any more: the facts that stay stored are those of its last file.</summary>
    private static void Settle(FactReading facts, int row)
    {
        foreach (int ordinal in _owed)
        {
            if (facts.Values[ordinal] is { } values)
                values[row] = ordinal == Fact.OldestDueDate ? FactNull.Value : 0;
        }
    }

    private static void Age(FactReading facts, int row, Aging aging)
    {
        ref long days = ref facts.Values[Fact.DaysPastDue]![row];
        long before = days;
        days = aging.DaysOf(before, facts.Values[Fact.OldestDueDate]![row] != FactNull.Value);
        if (facts.Values[Fact.Bucket] is { } buckets)
            buckets[row] = aging.BucketOf(buckets[row], before, days);
    }

    private static void ReadAttributes(ReadOnlySpan<byte> attributes, FactReading facts, int row)
    {
        foreach (int ordinal in facts.Attributes)
        {
            int at = (ordinal - Fact.BuiltInCount) * sizeof(long);
            facts.Values[ordinal]![row] = at < attributes.Length
                ? BinaryPrimitives.ReadInt64LittleEndian(attributes[at..])
                : FactNull.Value;
        }
    }

    private static void Fill(Column column, long[] values, List<int> kept)
    {
        ReadOnlySpan<int> rows = CollectionsMarshal.AsSpan(kept);
        switch (column)
        {
            case NumberColumn numbers:
                Pick(values, kept, numbers.Values);
                break;
            case TextColumn texts:
                for (int i = 0; i < rows.Length; i++)
                    texts.Values[i] = values[rows[i]] == FactNull.Value ? Column.NullText : (int)values[rows[i]];
                break;
            case DateColumn dates:
                for (int i = 0; i < rows.Length; i++)
                    dates.Values[i] = values[rows[i]] == FactNull.Value ? Column.NullDate : (int)values[rows[i]];
                break;
            case BooleanColumn flags:
                for (int i = 0; i < rows.Length; i++)
                    flags.Values[i] = values[rows[i]] == FactNull.Value ? Column.NullBoolean : (sbyte)values[rows[i]];
                break;
            default:
                throw new ArgumentException($"facts are numbers, texts, dates or booleans, found a column of type {column.Type}");
        }
    }

    private static void Pick(long[] values, List<int> kept, long[] target)
    {
        // Mostly every account read is taken.
        if (kept.Count > 0 && kept[^1] == kept.Count - 1)
        {
            values.AsSpan(0, kept.Count).CopyTo(target);
            return;
        }

        for (int i = 0; i < kept.Count; i++)
            target[i] = values[kept[i]];
    }
}
