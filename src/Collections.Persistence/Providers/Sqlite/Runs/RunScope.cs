using Collections.Domain.Rates;
using Collections.Persistence.Rates;
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
    /// <summary>Customers whose cases stayed where they were when a run was taken back, each with the last feed that they have heard of.</summary>
    public IReadOnlyDictionary<long, long> Ahead { get; private init; } = new Dictionary<long, long>();

    /// <summary>Whether the run works the whole portfolio with its news, as a night does: it lists who is left out, too.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Whether it keeps what its cases were before, so that it can be taken back.</summary>
    public bool KeepsImages { get; private init; }

    /// <summary>By which rates it converts: what files up to <see cref="LastFeed"/> have said.</summary>
    public RatesThen Rates { get; init; } = RatesThen.None;

    // What a feed has brought is told by the runs of the whole portfolio: a reaction of the day would tell one subject
    // of it, and the night would then take it as told to all.
    private static readonly string Select = $"""
        SELECT business_date, last_feed, CASE WHEN NOT ({DeliversFiles("")}) THEN last_feed ELSE
          (SELECT coalesce(max(b.last_feed), 0) FROM run b
           WHERE b.tenant_id = r.tenant_id AND b.portfolio_id = r.portfolio_id AND b.number < r.number AND {TellsNews("b.")}) END, {DeliversFiles("")}, {IsOfAll("")}, keeps_images, portfolio_id
        FROM run r WHERE r.tenant_id = {Tenant.Key} AND r.number = ?1
        """;

    /// <summary>The condition of SQL that a run has delivered the novelties of files, and that this stands: those of the day do not, nor do migrations, nor does what was taken back.</summary>
    public static string TellsNews(string table) => $"({DeliversFiles(table)} AND {table}state <> {(int)RunState.Withdrawn})";

    /// <summary>The condition of SQL that a run works the whole portfolio, and that this stands.</summary>
    public static string IsOfAll(string table) => $"({TellsNews(table)} AND {table}kind <> {(int)RunKind.Update})";

    private static string DeliversFiles(string table) => $"{table}kind NOT IN ({(int)RunKind.Intraday}, {(int)RunKind.Migration}, {(int)RunKind.Withdrawal}, {(int)RunKind.TakeOn})";

    /// <summary>What is worked and never written: a date, with the files that there are.</summary>
    /// <param name="prepare">Prepares a statement of the connection at hand.</param>
    /// <param name="portfolio">Whose files.</param>
    /// <param name="date">The business date, as a day number.</param>
    /// <param name="terms">How rates are read.</param>
    public static RunScope Unwritten(Func<string, Statement> prepare, long portfolio, int date, RateTerms terms)
    {
        Statement select = prepare($"SELECT coalesce(max(number), 0) FROM feed WHERE tenant_id = {Tenant.Key} AND portfolio_id = ?1 AND state = {(int)Facts.FeedState.Applied}");
        select.Bind(1, portfolio);
        long last = select.Scalar();
        return new RunScope(0, date, last, last, new Dictionary<long, long>(), []) { Rates = RatesThen.Read(prepare, portfolio, last, date, terms) };
    }

    /// <summary>Reads the row of a run.</summary>
    /// <param name="prepare">Prepares a statement of the connection at hand.</param>
    /// <param name="run">Number of the run.</param>
    /// <param name="terms">How rates are read; null for who converts nothing.</param>
    public static RunScope Read(Func<string, Statement> prepare, long run, RateTerms? terms = null)
    {
        Statement select = prepare(Select);
        select.Bind(1, run);
        if (!select.Step())
            throw new OutOfStepException($"run {run}: expected its row in table run, found none");
        var scope = new RunScope(run, select.ColumnInt(0), select.ColumnLong(2), select.ColumnLong(1), new Dictionary<long, long>(), []);
        (bool tellsNews, bool isOfAll, bool keepsImages) = (select.ColumnLong(3) == 1, select.ColumnLong(4) == 1, select.ColumnLong(5) == 1);
        long portfolio = select.ColumnLong(6);
        select.Reset();
        if (terms is not null)
            scope = scope with { Rates = RatesThen.Read(prepare, portfolio, scope.LastFeed, scope.BusinessDate, terms) };
        return !tellsNews ? scope : scope with
        {
            KeepsImages = keepsImages,
            IsWhole = isOfAll,
            Late = isOfAll ? SetAsideBefore.Late(prepare, run) : scope.Late,
            Poisoned = isOfAll ? SetAsideBefore.Poisoned(prepare, run) : scope.Poisoned,
            Ahead = HeardAhead.Of(prepare, run),
        };
    }
}
