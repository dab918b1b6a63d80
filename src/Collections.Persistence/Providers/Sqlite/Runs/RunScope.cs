namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>What the row of a run says about its work.</summary>
/// <param name="Run">Number of the run.</param>
/// <param name="BusinessDate">The date it works, as a day number.</param>
/// <param name="FeedsAfter">Novelties of feeds up to this number were delivered by runs before.</param>
/// <param name="LastFeed">The last feed whose novelties this run delivers.</param>
/// <param name="Late">Subjects that the runs before set aside, each with the number of the last feed that it has heard of.</param>
/// <param name="Poisoned">Incidents of runs before that this run resolves where they do not occur again, with their subjects.</param>
internal sealed record RunScope(
    long Run,
    int BusinessDate,
    long FeedsAfter,
    long LastFeed,
    IReadOnlyDictionary<long, long> Late,
    IReadOnlyList<(long Number, long Subject)> Poisoned)
{
    private const int Intraday = (int)Persistence.Runs.RunKind.Intraday;

    private const string Select = $"""
        SELECT business_date, last_feed,
          (SELECT coalesce(max(b.last_feed), 0) FROM run b
           WHERE b.tenant_id = r.tenant_id AND b.portfolio_id = r.portfolio_id AND b.number < r.number), kind
        FROM run r WHERE r.tenant_id = {Tenant.Key} AND r.number = ?1
        """;

    public static RunScope Read(Func<string, Statement> prepare, long run)
    {
        Statement select = prepare(Select);
        select.Bind(1, run);
        if (!select.Step())
            throw new OutOfStepException($"run {run}: expected its row in table run, found none");
        var scope = new RunScope(run, select.ColumnInt(0), select.ColumnLong(2), select.ColumnLong(1), new Dictionary<long, long>(), []);
        bool isOfTheDay = select.ColumnLong(3) == Intraday;
        select.Reset();
        return isOfTheDay ? scope : scope with { Late = SetAsideBefore.Late(prepare, run), Poisoned = SetAsideBefore.Poisoned(prepare, run) };
    }
}
