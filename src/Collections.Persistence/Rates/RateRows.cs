using Collections.Domain.Rates;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Persistence.Rates;

/// <summary>Reads and writes rates on a connection.</summary>
internal static class RateRows
{
    private const string Any = $"SELECT EXISTS (SELECT 1 FROM rate WHERE tenant_id = {Tenant.Key})";

    private const string SelectHome = $"""
        SELECT home FROM rate WHERE tenant_id = {Tenant.Key} AND portfolio_id = ?1 AND feed <= ?2 ORDER BY feed DESC LIMIT 1
        """;

    private const string Select = $"""
        SELECT unit, date, value, source FROM rate WHERE tenant_id = {Tenant.Key} AND portfolio_id = ?1 AND feed <= ?2 ORDER BY unit, date, feed
        """;

    private const string Insert = $"""
        INSERT INTO rate(tenant_id, portfolio_id, unit, date, feed, value, home, source) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """;

    /// <summary>The rates that files up to a number have said.</summary>
    /// <param name="prepare">Prepares a statement of the connection at hand.</param>
    /// <param name="portfolio">Whose rates.</param>
    /// <param name="lastFeed">The last file that counts.</param>
    /// <param name="terms">How they are read.</param>
    public static RateBook Read(Func<string, Statement> prepare, long portfolio, long lastFeed, RateTerms terms)
    {
        if (prepare(Any).Scalar() == 0)
            return new RateBook(terms.Home, terms.Days, []);
        Statement select = prepare(Select);
        select.Bind(1, portfolio);
        select.Bind(2, lastFeed);
        var rates = new List<DatedRate>();
        while (select.Step())
            rates.Add(new DatedRate(select.Text(0)!, DateOnly.FromDayNumber(select.ColumnInt(1)), (decimal)select.ColumnLong(2) / DatedRate.One, select.Text(3)!));
        select.Reset();
        return new RateBook(terms.Home ?? Home(prepare, portfolio, lastFeed), terms.Days, rates);
    }

    /// <summary>The currency in which the last file of rates speaks; null where there is none.</summary>
    public static string? Home(Func<string, Statement> prepare, long portfolio, long lastFeed)
    {
        Statement select = prepare(SelectHome);
        select.Bind(1, portfolio);
        select.Bind(2, lastFeed);
        string? home = select.Step() ? select.Text(0) : null;
        select.Reset();
        return home;
    }

    /// <summary>Adds the rates of a file.</summary>
    public static void Write(Func<string, Statement> prepare, long portfolio, long feed, string home, IEnumerable<DatedRate> rates)
    {
        Statement insert = prepare(Insert);
        insert.Bind(1, portfolio);
        insert.Bind(4, feed);
        insert.BindText(6, home);
        foreach (DatedRate rate in rates)
        {
            insert.BindText(2, rate.Unit);
            insert.Bind(3, rate.Date.DayNumber);
            insert.Bind(5, (long)(rate.Value * DatedRate.One));
            insert.BindText(7, rate.Source);
            insert.Execute();
        }
    }
}
