namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>What the row of a run says about its work.</summary>
/// <param name="Run">Number of the run.</param>
/// <param name="BusinessDate">The date it works, as a day number.</param>
/// <param name="FeedsAfter">Novelties of feeds up to this number were delivered by runs before.</param>
/// <param name="LastFeed">The last feed whose novelties this run delivers.</param>
internal sealed record RunScope(long Run, int BusinessDate, long FeedsAfter, long LastFeed)
{
    // By day (kind 2) no novelties of files are delivered: what is told of a file is told to all its accounts, at night.
    private const string Select = $"""
        SELECT business_date, last_feed, CASE WHEN kind = 2 THEN last_feed ELSE
          (SELECT coalesce(max(b.last_feed), 0) FROM run b
           WHERE b.tenant_id = r.tenant_id AND b.portfolio_id = r.portfolio_id AND b.number < r.number AND b.kind <> 2) END
        FROM run r WHERE r.tenant_id = {Tenant.Key} AND r.number = ?1
        """;

    public static RunScope Read(Func<string, Statement> prepare, long run)
    {
        Statement select = prepare(Select);
        select.Bind(1, run);
        if (!select.Step())
            throw new InvalidOperationException($"run {run}: expected its row in table run, found none");
        var scope = new RunScope(run, select.ColumnInt(0), select.ColumnLong(2), select.ColumnLong(1));
        select.Reset();
        return scope;
    }
}
