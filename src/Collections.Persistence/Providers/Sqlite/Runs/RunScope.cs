using Collections.Persistence.Runs;

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
    /// <summary>Whether the run works the whole portfolio with its news, as a night does: it lists who is left out, too.</summary>
    public bool IsWhole { get; private init; }

    // What a feed has brought is told by the runs of the whole portfolio: a reaction of the day would tell one subject
    // of it, and the night would then take it as told to all.
    private static readonly string Select = $"""
        SELECT business_date, last_feed, CASE WHEN NOT ({TellsNews("")}) THEN last_feed ELSE
          (SELECT coalesce(max(b.last_feed), 0) FROM run b
           WHERE b.tenant_id = r.tenant_id AND b.portfolio_id = r.portfolio_id AND b.number < r.number AND {TellsNews("b.")}) END, {TellsNews("")}
        FROM run r WHERE r.tenant_id = {Tenant.Key} AND r.number = ?1
        """;

    /// <summary>The condition of SQL that a run delivers the novelties of files: those of the day do not, nor do migrations.</summary>
    public static string TellsNews(string table) => $"{table}kind NOT IN ({(int)RunKind.Intraday}, {(int)RunKind.Migration})";

    public static RunScope Read(Func<string, Statement> prepare, long run)
    {
        Statement select = prepare(Select);
        select.Bind(1, run);
        if (!select.Step())
            throw new OutOfStepException($"run {run}: expected its row in table run, found none");
        var scope = new RunScope(run, select.ColumnInt(0), select.ColumnLong(2), select.ColumnLong(1), new Dictionary<long, long>(), []);
        bool tellsNews = select.ColumnLong(3) == 1;
        select.Reset();
        return !tellsNews ? scope : scope with
        {
            IsWhole = true,
            Late = SetAsideBefore.Late(prepare, run),
            Poisoned = SetAsideBefore.Poisoned(prepare, run),
        };
    }
}
