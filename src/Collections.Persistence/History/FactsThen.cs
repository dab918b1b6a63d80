using System.Globalization;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Overrides;
using Collections.Domain.Rates;
using Collections.Engine.Planning;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Rates;

namespace Collections.Persistence.History;

/// <summary>
/// The facts of an account as a run saw them: those of today, with the changes of every later feed taken back. The
/// customer's other accounts are read too, as some facts are worked out over all of them.
/// </summary>
internal sealed class FactsThen
{
    private const string SelectChanges = $"""
        SELECT c.account_id, c.old, f.number FROM feed f CROSS JOIN fact_change c ON c.tenant_id = {Tenant.Key} AND c.feed = f.number
        WHERE f.tenant_id = {Tenant.Key} AND f.number > ?1 AND c.account_id >= ?2 AND c.account_id < ?3 ORDER BY f.number DESC
        """;

    private readonly FactCatalog catalog;
    private readonly IReadOnlyList<string> texts;
    private readonly IReadOnlyDictionary<string, FeelValue> parameters;
    private readonly long[] accounts;
    private readonly long[][] facts;
    private readonly int place;
    private readonly Lazy<RatesThen> rates;
    private readonly Func<int, bool> isOfCase;
    private readonly FactsThen own;

    private FactsThen(
        FactCatalog catalog, IReadOnlyList<string> texts, IReadOnlyDictionary<string, FeelValue> parameters, List<(long Id, long[] Facts)> rows, long account, Lazy<RatesThen> rates)
    {
        this.catalog = catalog;
        this.rates = rates;
        own = this;
        isOfCase = at => at == place;
        this.texts = texts;
        this.parameters = parameters;
        accounts = [.. rows.Select(row => row.Id)];
        facts = [.. catalog.Definitions.Select(fact => rows.Select(row => row.Facts[fact.Ordinal]).ToArray())];
        place = Array.IndexOf(accounts, account);
        CustomerAggregates.Fill(accounts, facts, accounts.Length);
    }

    private FactsThen(FactsThen one, long[][] grouped, Func<int, bool> isOfCase) =>
        (catalog, texts, parameters, accounts, facts, place, rates, own, this.isOfCase, Overrides) = (one.catalog, one.texts, one.parameters, one.accounts, grouped, one.place, one.rates, one.own, isOfCase, one.Overrides);

    /// <summary>What people had ordered for the account, or its customer.</summary>
    private OverridesInForce Overrides { get; init; } = OverridesInForce.None;

    /// <summary>The facts of an account when feeds up to a number had been taken in, and before steps changed states of objects.</summary>
    public static FactsThen Read(
        SqliteReader reader, FactCatalog catalog, IReadOnlyList<string> texts, IReadOnlyDictionary<string, FeelValue> parameters, long account, long lastFeed, IReadOnlyList<StateChange> later)
    {
        var rows = Accounts(reader, catalog, account, lastFeed);
        TakeBack(reader, rows, account, lastFeed, [.. later.Reverse()], (change, row) => change.Undo(catalog, texts, row));
        var then = new FactsThen(catalog, texts, parameters, rows, account, new Lazy<RatesThen>(() => RatesAt(reader, account, lastFeed, parameters)));
        CustomerKeyScan.Fill(reader, [Customer(account)], then.accounts, then.facts[Fact.CustomerKey]);
        return then;
    }

    /// <summary>The facts of what a strategy works as one with the account; the account's own where the grouping is null.</summary>
    public FactsThen Grouped(Grouping? grouping)
    {
        if (grouping is null)
            return this;
        ObjectReading? objects = ObjectReading.Of(grouping, catalog, CodeOf);
        long[][] grouped = [.. facts.Select(values => (long[])values.Clone())];
        bool[] takesPart = new bool[accounts.Length];
        Array.Fill(takesPart, true);
        int[] heads = new int[accounts.Length];
        GroupReading.Of(grouping, objects).Fill(accounts, takesPart, facts, accounts.Length, heads, grouped);
        return new FactsThen(this, grouped, at => objects is null ? heads[at] == heads[place] : !AccountId.IsObject(accounts[at]) && facts[Fact.Company][at] == facts[Fact.Company][place]);
    }

    private long CodeOf(string text)
    {
        for (int code = 0; code < texts.Count; code++)
        {
            if (texts[code] == text)
                return code;
        }

        return FactNull.Value;
    }

    /// <summary>The same facts with what people had ordered.</summary>
    public FactsThen With(OverridesInForce overrides) => new(this, facts, isOfCase) { Overrides = overrides };

    /// <summary>Those of the names that are facts, parameters or orders of people, in the order of the names.</summary>
    public IReadOnlyList<FactPast> Of(IEnumerable<string> names)
    {
        var found = new List<FactPast>();
        foreach (string name in names.Distinct().Order(StringComparer.Ordinal))
        {
            if (catalog.Find(name) is { } fact)
                found.Add(new FactPast(name, Value(fact, facts[fact.Ordinal][place])));
            else if (parameters.TryGetValue(name, out FeelValue? parameter))
                found.Add(new FactPast(name, parameter));
            else if (HistoryFact.IndexOf(name) is var past && HistoryFact.IsOfOverrides(past))
                found.Add(new FactPast(name, Value(Overrides.ValueOf(past))));
            else if (RateFact.IndexOf(name) is >= 0 and var converted)
                found.Add(new FactPast(name, Converted(converted)));
        }

        return found;
    }

    private static RatesThen RatesAt(SqliteReader reader, long account, long lastFeed, IReadOnlyDictionary<string, FeelValue> parameters)
    {
        Statement select = reader.Prepare($"SELECT portfolio_id FROM account WHERE tenant_id = {Tenant.Key} AND id = ?1");
        select.Bind(1, account);
        string? home = parameters.GetValueOrDefault(RateTerms.HomeName) is StringValue { Value.Length: > 0 } code ? code.Value : null;
        int days = parameters.GetValueOrDefault(RateTerms.DaysName) is NumberValue number && int.TryParse(FeelLiteral.Write(number), CultureInfo.InvariantCulture, out int count) && count >= 0 ? count : RateTerms.UsualDays;
        return RatesThen.Read(reader.Prepare, select.Scalar(), lastFeed, 1, new RateTerms(home, days));
    }

    /// <summary>What amounts were in the home currency: of all accounts of the case, by the rates that were known then.</summary>
    private FeelValue Converted(int fact)
    {
        DatedRate? Of(long currency) => rates.Value.Of(currency == FactNull.Value ? null : texts[(int)currency]);
        if (fact is RateFact.ExchangeRate or RateFact.ExchangeRateDate)
        {
            return Of(facts[Fact.Currency][place]) is not { } rate ? FeelValue.Null
                : fact == RateFact.ExchangeRateDate ? FeelValue.Of(rate.Date) : new NumberColumn([(long)(rate.Value * DatedRate.One)], DatedRate.Scale).Read(0);
        }

        long[] amounts = own.facts[fact == RateFact.TotalDueEquivalent ? Fact.TotalDue : Fact.PastDue];
        long? sum = null;
        for (int at = 0; at < accounts.Length; at++)
        {
            if (!isOfCase(at) || amounts[at] == FactNull.Value)
                continue;
            if (Of(own.facts[Fact.Currency][at]) is not { } rate)
            {
                if (amounts[at] != 0)
                    return FeelValue.Null;
                continue;
            }

            sum = (sum ?? 0) + RateBook.Cents(amounts[at] * rate.Value);
        }

        return sum is { } known ? new NumberColumn([known], 2).Read(0) : FeelValue.Null;
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

    /// <summary>What came last is taken back first, whether a feed or a step has brought it.</summary>
    private static void TakeBack(SqliteReader reader, List<(long Id, long[] Facts)> rows, long account, long lastFeed, StateChange[] steps, Action<StateChange, long[]> undo)
    {
        int undone = 0;
        void UndoSteps(long feed)
        {
            for (; undone < steps.Length && steps[undone].AfterFeed >= feed; undone++)
            {
                if (rows.Find(row => row.Id == steps[undone].Subject).Facts is { } row)
                    undo(steps[undone], row);
            }
        }

        Statement changes = reader.Prepare(SelectChanges);
        (long from, long to) = Customer(account);
        changes.Bind(1, lastFeed);
        changes.Bind(2, from);
        changes.Bind(3, to);
        while (changes.Step())
        {
            long changed = changes.ColumnLong(0);
            UndoSteps(changes.ColumnLong(2));
            if (rows.Find(row => row.Id == changed).Facts is not { } row)
                continue;
            foreach ((int ordinal, long value) in FactChangeBlob.Read(changes.Bytes(1)))
                row[ordinal] = value;
        }

        UndoSteps(0);
    }

    private static FeelValue Value(object? value) => value switch
    {
        string text => FeelValue.Of(text),
        DateOnly day => FeelValue.Of(day),
        bool flag => FeelValue.Of(flag),
        long number => new NumberColumn([number], 0).Read(0),
        _ => FeelValue.Null,
    };

    private FeelValue Value(FactDefinition fact, long value) => Value(fact, value, texts);

    /// <summary>What a stored value of a fact means.</summary>
    public static FeelValue Value(FactDefinition fact, long value, IReadOnlyList<string> texts) => fact.Type switch
    {
        _ when value == FactNull.Value => FeelValue.Null,
        FactType.Number => new NumberColumn([value], fact.Scale).Read(0),
        FactType.Text => FeelValue.Of(texts[(int)value]),
        FactType.Date => FeelValue.Of(DateOnly.FromDayNumber((int)value)),
        _ => FeelValue.Of(value == 1),
    };
}
