using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Holds;
using Collections.Domain.Novelties;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>Finds the accounts that a full file did not hold, window by window of the customers, and holds them.</summary>
internal sealed class AbsentAccounts(SqliteDatabase database, FeedOpening feed)
{
    /// <summary>So many customers are read in one transaction.</summary>
    private const long WindowCustomers = 1 << 18;

    private const int MostRows = 4096;

    private const string Last = $"SELECT coalesce(max(id), 0) FROM account WHERE tenant_id = {Tenant.Key}";

    private const string Select = $"""
        SELECT id, hold_reason, f_company, f_product, f_currency, f_bucket, f_total_due, first_feed FROM account
        WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 AND id & 2048 = 0 AND portfolio_id = ?3 AND last_feed < ?4 AND coalesce(hold_reason, 0) & 48 = 0
        ORDER BY id LIMIT ?5
        """;

    private const string Hold = $"UPDATE account SET hold_reason = ?2 WHERE tenant_id = {Tenant.Key} AND id = ?1";

    public async Task Mark(CancellationToken cancellation)
    {
        long last = LastAccount();
        for (long from = 0; from <= last;)
        {
            long to = from + (WindowCustomers << AccountId.OrdinalBits);
            List<Absence> absences = Read(from, to);
            if (absences.Count > 0)
                await database.Writer.Write(session => Write(session, absences), WriteMode.Alone, cancellation).ConfigureAwait(false);
            from = absences.Count == MostRows ? absences[^1].Account + 1 : to;
        }
    }

    private long LastAccount()
    {
        using SqliteReader reader = database.OpenReader();
        return reader.Scalar(Last);
    }

    private List<Absence> Read(long from, long to)
    {
        using SqliteReader reader = database.OpenReader();
        Statement select = reader.Prepare(Select);
        select.Bind(1, from);
        select.Bind(2, to);
        select.Bind(3, feed.Portfolio);
        select.Bind(4, feed.Number);
        select.Bind(5, MostRows);
        var absences = new List<Absence>();
        while (select.Step())
        {
            var transition = new Transition(
                (int)select.ColumnLong(2, -1), (int)select.ColumnLong(3, -1), (int)select.ColumnLong(4, -1), (int)select.ColumnLong(5, 0), Transition.Outside);
            absences.Add(new Absence(select.ColumnLong(0), (HoldReasons)select.ColumnLong(1), transition, select.ColumnLong(6, 0), feed.Corrects.Contains((int)select.ColumnLong(7))));
        }

        return absences;
    }

    private void Write(WriteSession session, List<Absence> absences)
    {
        var novelties = new NoveltyRows(session, feed);
        var totals = new FeedTotals();
        var transitions = new TransitionMatrix();
        Statement hold = session.Prepare(Hold);
        foreach (Absence absence in absences)
        {
            hold.Bind(1, absence.Account);
            // Only a file that this one corrects has ever named it: it was a mistake, and that explains it.
            hold.Bind(2, (long)(absence.Holds | (absence.NeverWas ? HoldReasons.AbsentExplained : HoldReasons.AbsentUnexplained)));
            hold.Execute();
            if (!absence.NeverWas)
                novelties.Write(absence.Account, NoveltyKinds.AbsentUnexplained, 0, null);
            transitions.Add(absence.Transition, new TransitionTotals(1, absence.TotalDue, 0));
        }

        novelties.Finish();
        int unexplained = absences.Count(absence => !absence.NeverWas);
        totals.Count(NoveltyKinds.AbsentUnexplained, unexplained);
        totals.Count(HoldReasons.AbsentUnexplained, unexplained);
        TransitionRows.Add(session, feed, transitions);
        FeedLedger.AddTotals(session, feed.Number, totals);
    }

    private sealed record Absence(long Account, HoldReasons Holds, Transition Transition, long TotalDue, bool NeverWas);
}
