using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Says of accounts which objects of their customer are open: few customers have any.</summary>
internal sealed class OpenObjectScan(SqliteReader reader, FactReading facts, int count)
{
    // By the index of objects; of a reaction by day only the account is loaded, and all objects of its customer are asked for.
    private static readonly string _select = $"""
        SELECT id, f_company, attributes FROM account
        WHERE tenant_id = {Tenant.Key} AND id & {AccountId.ObjectBit} <> 0 AND id >= (?1 >> {AccountId.OrdinalBits}) << {AccountId.OrdinalBits} AND id < (((?2 - 1) >> {AccountId.OrdinalBits}) + 1) << {AccountId.OrdinalBits}
        ORDER BY id
        """;

    private readonly int _type = facts.Catalog.IndexOf(ObjectFacts.Type);

    /// <summary>Fills the fact of every account.</summary>
    public void Fill(IReadOnlyList<(long From, long To)> ranges, TextPool pool)
    {
        if (_type < 0 || facts.History(HistoryFact.OpenObjects) is not { } filled)
            return;
        foreach ((long from, long to) in ranges)
        {
            foreach (IGrouping<(long Customer, long Company), string> open in Open(from, to, pool).GroupBy(one => (one.Customer, one.Company), one => one.Type))
            {
                long text = pool.Add(string.Join("; ", open.Distinct().Order(StringComparer.Ordinal)));
                int place = Array.BinarySearch(facts.Ids, 0, count, open.Key.Customer << AccountId.OrdinalBits);
                for (int at = place < 0 ? ~place : place; at < count && facts.Ids[at] >> AccountId.OrdinalBits == open.Key.Customer; at++)
                {
                    if (facts.Values[Fact.Company]![at] == open.Key.Company)
                        filled[at] = text;
                }
            }
        }
    }

    private List<(long Customer, long Company, string Type)> Open(long from, long to, TextPool pool)
    {
        Statement select = reader.Prepare(_select);
        select.Bind(1, from);
        select.Bind(2, to);
        var open = new List<(long, long, string)>();
        while (select.Step())
        {
            ReadOnlySpan<byte> attributes = select.Bytes(2);
            long code = AttributeBlob.Read(attributes, _type - Fact.BuiltInCount);
            if (code == FactNull.Value)
                continue;
            string type = pool[(int)code];
            int since = facts.Catalog.IndexOf(ObjectFacts.Since(type));
            if (since >= 0 && AttributeBlob.Read(attributes, since - Fact.BuiltInCount) != FactNull.Value)
                open.Add((select.ColumnLong(0) >> AccountId.OrdinalBits, select.ColumnLong(1, FactNull.Value), type));
        }

        select.Reset();
        return open;
    }
}
