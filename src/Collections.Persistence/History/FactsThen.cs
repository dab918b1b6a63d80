using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Engine.Planning;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.History;

/// <summary>
/// The facts of an account as a run saw them: those of today, with the changes of every later feed taken back. The
/// customer's other accounts are read too, as some facts are worked out over all of them.
/// </summary>
internal sealed class FactsThen
{
    private const string SelectChanges = $"""
        SELECT c.account_id, c.old FROM feed f CROSS JOIN fact_change c ON c.tenant_id = {Tenant.Key} AND c.feed = f.number
        WHERE f.tenant_id = {Tenant.Key} AND f.number > ?1 AND c.account_id >= ?2 AND c.account_id < ?3 ORDER BY f.number DESC
        """;

    private readonly FactCatalog catalog;
    private readonly IReadOnlyList<string> texts;
    private readonly IReadOnlyDictionary<string, FeelValue> parameters;
    private readonly long[] accounts;
    private readonly long[][] facts;
    private readonly int place;

    private FactsThen(
        FactCatalog catalog, IReadOnlyList<string> texts, IReadOnlyDictionary<string, FeelValue> parameters, List<(long Id, long[] Facts)> rows, long account)
    {
        this.catalog = catalog;
        this.texts = texts;
        this.parameters = parameters;
        accounts = [.. rows.Select(row => row.Id)];
        facts = [.. catalog.Definitions.Select(fact => rows.Select(row => row.Facts[fact.Ordinal]).ToArray())];
        place = Array.IndexOf(accounts, account);
        CustomerAggregates.Fill(accounts, facts, accounts.Length);
    }

    private FactsThen(FactsThen one, long[][] grouped) =>
        (catalog, texts, parameters, accounts, facts, place) = (one.catalog, one.texts, one.parameters, one.accounts, grouped, one.place);

    /// <summary>The facts of an account when feeds up to a number had been taken in.</summary>
    public static FactsThen Read(
        SqliteReader reader, FactCatalog catalog, IReadOnlyList<string> texts, IReadOnlyDictionary<string, FeelValue> parameters, long account, long lastFeed)
    {
        var rows = Accounts(reader, catalog, account, lastFeed);
        TakeBack(reader, rows, account, lastFeed);
        var then = new FactsThen(catalog, texts, parameters, rows, account);
        CustomerKeyScan.Fill(reader, [Customer(account)], then.accounts, then.facts[Fact.CustomerKey]);
        return then;
    }

    /// <summary>The facts of what a strategy works as one with the account; the account's own where the grouping is null.</summary>
    public FactsThen Grouped(Grouping? grouping)
    {
        if (grouping is null)
            return this;
        long[][] grouped = [.. facts.Select(values => (long[])values.Clone())];
        bool[] takesPart = new bool[accounts.Length];
        Array.Fill(takesPart, true);
        GroupReading.Of(grouping).Fill(accounts, takesPart, facts, accounts.Length, new int[accounts.Length], grouped);
        return new FactsThen(this, grouped);
    }

    /// <summary>Those of the names that are facts or parameters, in the order of the names.</summary>
    public IReadOnlyList<FactPast> Of(IEnumerable<string> names)
    {
        var found = new List<FactPast>();
        foreach (string name in names.Distinct().Order(StringComparer.Ordinal))
        {
            if (catalog.Find(name) is { } fact)
                found.Add(new FactPast(name, Value(fact, facts[fact.Ordinal][place])));
            else if (parameters.TryGetValue(name, out FeelValue? parameter))
                found.Add(new FactPast(name, parameter));
        }

        return found;
    }

    private static (long From, long To) Customer(long account)
    {
        long customer = account >> AccountId.OrdinalBits;
        return (customer << AccountId.OrdinalBits, (customer + 1) << AccountId.OrdinalBits);
    }

    private static List<(long Id, long[] Facts)> Accounts(SqliteReader reader, FactCatalog catalog, long account, long lastFeed)
    {
        FactDefinition[] columns = [.. catalog.Definitions.Where(fact => fact.IsStored && fact.Ordinal < Fact.BuiltInCount)];
        Statement select = reader.Prepare($"""
            SELECT id, attributes, first_feed, {string.Join(", ", columns.Select(PortfolioSql.Column))} FROM account
            WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 ORDER BY id
            """);
        (long from, long to) = Customer(account);
        select.Bind(1, from);
        select.Bind(2, to);
        var rows = new List<(long, long[])>();
        while (select.Step())
        {
            if (select.ColumnLong(2) > lastFeed && select.ColumnLong(0) != account)
                continue;
            rows.Add((select.ColumnLong(0), Row(select, catalog, columns)));
        }

        return rows;
    }

    private static long[] Row(Statement select, FactCatalog catalog, FactDefinition[] columns)
    {
        long[] row = new long[catalog.Count];
        Array.Fill(row, FactNull.Value);
        for (int i = 0; i < columns.Length; i++)
            row[columns[i].Ordinal] = select.ColumnLong(i + 3, FactNull.Value);
        for (int ordinal = Fact.BuiltInCount; ordinal < row.Length; ordinal++)
            row[ordinal] = AttributeBlob.Read(select.Bytes(1), ordinal - Fact.BuiltInCount);
        return row;
    }

    private static void TakeBack(SqliteReader reader, List<(long Id, long[] Facts)> rows, long account, long lastFeed)
    {
        Statement changes = reader.Prepare(SelectChanges);
        (long from, long to) = Customer(account);
        changes.Bind(1, lastFeed);
        changes.Bind(2, from);
        changes.Bind(3, to);
        while (changes.Step())
        {
            long changed = changes.ColumnLong(0);
            if (rows.Find(row => row.Id == changed).Facts is not { } row)
                continue;
            foreach ((int ordinal, long value) in FactChangeBlob.Read(changes.Bytes(1)))
                row[ordinal] = value;
        }
    }

    private FeelValue Value(FactDefinition fact, long value) => fact.Type switch
    {
        _ when value == FactNull.Value => FeelValue.Null,
        FactType.Number => new NumberColumn([value], fact.Scale).Read(0),
        FactType.Text => FeelValue.Of(texts[(int)value]),
        FactType.Date => FeelValue.Of(DateOnly.FromDayNumber((int)value)),
        _ => FeelValue.Of(value == 1),
    };
}
