using System.Text;
using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>Begins, sums up and closes the files of feeds.</summary>
internal static class FeedLedger
{
    private const string NextPortfolio = $"SELECT coalesce(max(id), 0) + 1 FROM portfolio WHERE tenant_id = {Tenant.Key}";
    private const string NextNumber = $"SELECT coalesce(max(number), 0) + 1 FROM feed WHERE tenant_id = {Tenant.Key}";
    private const string SelectReport = $"SELECT report FROM feed WHERE tenant_id = {Tenant.Key} AND number = ?1";
    private const string UpdateReport = $"UPDATE feed SET report = ?2 WHERE tenant_id = {Tenant.Key} AND number = ?1";

    private const string UpsertPortfolio = $$"""
        INSERT INTO portfolio(tenant_id, id, name, parameters, settings) VALUES ({{Tenant.Key}}, ?1, ?2, ?3, '{}')
        ON CONFLICT (tenant_id, id) DO UPDATE SET parameters = excluded.parameters
        """;

    private const string SelectKnown = $"""
        SELECT position, sequence, number, digest, state FROM feed WHERE tenant_id = {Tenant.Key} AND name = ?1
        """;

    private const string SelectCorrected = $"""
        SELECT number FROM feed WHERE tenant_id = {Tenant.Key} AND name = ?1 AND position = ?2 AND number < ?3 AND state = 1 AND kind = 0 ORDER BY number
        """;

    private const string CountActive = $"""
        SELECT count(*) FROM account WHERE tenant_id = {Tenant.Key} AND portfolio_id = ?1 AND id & 2048 = 0 AND (hold_reason IS NULL OR hold_reason & 48 = 0)
        """;

    private const string Insert = $"""
        INSERT INTO feed(tenant_id, number, name, portfolio_id, position, sequence, kind, digest, rows_read, accepted, rejected, state, started_at)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, ?11)
        """;

    private const string Close = $"""
        UPDATE feed SET state = 1, rows_read = ?2, accepted = ?3, rejected = ?4, finished_at = ?5 WHERE tenant_id = {Tenant.Key} AND number = ?1
        """;

    public static FeedOpening Begin(WriteSession session, FeedDeclaration declaration)
    {
        long portfolio = Portfolio(session, declaration);
        long active = declaration.AbsentLimitPercent < 100 ? Number(session, CountActive, portfolio) : 0;
        FeedDecision decision = FeedGate.Decide(declaration, Known(session, declaration.Feed), active);
        var identity = new FeedIdentity(declaration.Feed, declaration.Position, decision.Sequence);
        long number = decision.Verdict switch
        {
            FeedVerdict.Apply => Number(session, NextNumber),
            FeedVerdict.Resume or FeedVerdict.SameContent => decision.ResumedNumber,
            _ => 0,
        };
        var opening = new FeedOpening(decision.Verdict, (int)number, (int)portfolio, identity, declaration, decision.Explanation)
        {
            Corrects = declaration.Kind == FeedKind.Full ? Corrected(session, declaration, number) : [],
        };
        if (decision.Verdict == FeedVerdict.Apply)
            Add(session, opening);
        return opening;
    }

    private static List<int> Corrected(WriteSession session, FeedDeclaration declaration, long number)
    {
        Statement select = session.Prepare(SelectCorrected);
        select.BindText(1, declaration.Feed);
        select.Bind(2, declaration.Position.DayNumber);
        select.Bind(3, number);
        var corrected = new List<int>();
        while (select.Step())
            corrected.Add(select.ColumnInt(0));
        return corrected;
    }

    /// <summary>Adds the sums of further rows to those of a file.</summary>
    public static void AddTotals(WriteSession session, int feed, FeedTotals more)
    {
        FeedTotals totals = Totals(session, feed);
        totals.Add(more);
        Statement update = session.Prepare(UpdateReport);
        update.Bind(1, feed);
        update.BindText(2, StoredTotals.Write(totals));
        update.Execute();
    }

    public static FeedTotals Finish(WriteSession session, FeedOpening feed, FeedClosing closing)
    {
        Statement close = session.Prepare(Close);
        close.Bind(1, feed.Number);
        close.Bind(2, closing.Rows);
        close.Bind(3, closing.Rows - closing.Rejected);
        close.Bind(4, closing.Rejected);
        close.Bind(5, session.Now());
        close.Execute();
        return Totals(session, feed.Number);
    }

    private static FeedTotals Totals(WriteSession session, int feed)
    {
        Statement select = session.Prepare(SelectReport);
        select.Bind(1, feed);
        FeedTotals totals = StoredTotals.Parse(select.Step() ? select.Text(0) : null);
        select.Reset();
        return totals;
    }

    private static long Portfolio(WriteSession session, FeedDeclaration declaration)
    {
        long id = PortfolioNumber.Find(session.Prepare, declaration.Portfolio);
        if (declaration.Parameters is null && id > 0)
            return id;
        if (id == 0)
            id = Number(session, NextPortfolio);
        Statement upsert = session.Prepare(UpsertPortfolio);
        upsert.Bind(1, id);
        upsert.BindText(2, declaration.Portfolio);
        upsert.BindText(3, StoredParameters.Write(declaration.Parameters ?? []));
        upsert.Execute();
        return id;
    }

    private static List<KnownFeed> Known(WriteSession session, string feed)
    {
        var known = new List<KnownFeed>();
        Statement select = session.Prepare(SelectKnown);
        select.BindText(1, feed);
        while (select.Step())
        {
            known.Add(new KnownFeed(
                DateOnly.FromDayNumber(select.ColumnInt(0)), select.ColumnInt(1), select.ColumnInt(2),
                Encoding.UTF8.GetString(select.Bytes(3)), select.ColumnLong(4) == 1));
        }

        return known;
    }

    private static void Add(WriteSession session, FeedOpening opening)
    {
        FeedDeclaration declaration = opening.Declaration;
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, opening.Number);
        insert.BindText(2, declaration.Feed);
        insert.Bind(3, opening.Portfolio);
        insert.Bind(4, declaration.Position.DayNumber);
        insert.Bind(5, opening.Identity.Sequence);
        insert.Bind(6, (int)declaration.Kind);
        insert.BindBlob(7, Encoding.UTF8.GetBytes(declaration.Digest.ToString()));
        insert.Bind(8, declaration.Digest.Rows);
        insert.Bind(9, declaration.AcceptedRows);
        insert.Bind(10, declaration.Digest.Rows - declaration.AcceptedRows);
        insert.Bind(11, session.Now());
        insert.Execute();
    }

    private static long Number(WriteSession session, string sql, long? parameter = null)
    {
        Statement select = session.Prepare(sql);
        if (parameter is { } value)
            select.Bind(1, value);
        long number = select.Step() ? select.ColumnLong(0) : 0;
        select.Reset();
        return number;
    }
}
