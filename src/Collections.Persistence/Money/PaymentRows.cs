using Collections.Decisions.Columns;
using Collections.Domain.Novelties;
using Collections.Domain.Payments;
using Collections.Domain.Portfolios;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Money;

/// <summary>Writes one chunk of payments: their states, their postings, and the news for their accounts.</summary>
internal static class PaymentRows
{
    // What comes back keeps the date of what was booked, whatever date its row has.
    private static readonly string _upsert = $"""
        INSERT INTO payment(tenant_id, id, account_id, reference, state, value_date, amount, currency, feed, received_at, paid_at)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, coalesce(?9, (SELECT f_currency FROM account WHERE tenant_id = {Tenant.Key} AND id = ?2)), ?7, ?8, ?10)
        ON CONFLICT(tenant_id, id) DO UPDATE SET state = excluded.state, value_date = CASE WHEN payment.state <> {(int)PaymentState.Notified} AND excluded.state = {(int)PaymentState.Reversed} THEN payment.value_date ELSE excluded.value_date END, amount = excluded.amount, currency = excluded.currency, feed = excluded.feed, paid_at = coalesce(excluded.paid_at, payment.paid_at)
        """;

    /// <summary>Calls of the day after it that were told before it: the last payment before a call is the one that counts.</summary>
    private static readonly string _noteCalls = $"""
        UPDATE dialled_call SET minutes_after_payment = (at - ?2) / {ShownTime.PerMinute}
        WHERE tenant_id = {Tenant.Key} AND account_id = ?1 AND at >= ?2 AND at < ?2 + {ShownTime.PerDay} AND coalesce(minutes_after_payment > (at - ?2) / {ShownTime.PerMinute}, 1)
        """;

    private const string InsertPosting = $"""
        INSERT INTO posting(tenant_id, payment_id, line, component, amount)
        VALUES ({Tenant.Key}, ?1, (SELECT coalesce(max(line), 0) + 1 FROM posting WHERE tenant_id = {Tenant.Key} AND payment_id = ?1), ?2, ?3)
        """;

    // Several payments of one account in one file are one piece of news.
    private const string AddNovelty = $"""
        INSERT INTO novelty(tenant_id, feed, account_id, kind, amount) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4)
        ON CONFLICT(tenant_id, feed, account_id, kind) DO UPDATE SET amount = amount + excluded.amount
        """;

    /// <summary>Writes a chunk.</summary>
    /// <param name="session">The write it belongs to.</param>
    /// <param name="feed">The file.</param>
    /// <param name="chunk">Its rows.</param>
    /// <param name="pool">What text codes stand for.</param>
    /// <param name="texts">Keeps the database's texts in step with the pool.</param>
    public static void Write(WriteSession session, FeedOpening feed, PaymentChunk chunk, TextPool pool, StoredTexts texts)
    {
        foreach (string currency in Enumerable.Range(0, chunk.Count).Select(row => chunk.Rows[row].Currency).OfType<string>().Distinct())
            pool.Add(currency);
        texts.Store(session, texts.Count);
        Statement upsert = session.Prepare(_upsert);
        upsert.Bind(7, feed.Number);
        upsert.Bind(8, session.Now());
        for (int row = 0; row < chunk.Count; row++)
        {
            if (!chunk.IsRejected[row] && chunk.Steps[row] is PaymentStep.Record or PaymentStep.Advance or PaymentStep.Amend)
                Write(session, upsert, feed, chunk, row, pool);
        }

        FeedLedger.AddTotals(session, feed.Number, chunk.Totals);
    }

    private static void Write(WriteSession session, Statement upsert, FeedOpening feed, PaymentChunk chunk, int row, TextPool pool)
    {
        StoredPayment payment = chunk.Rows[row];
        upsert.Bind(1, chunk.Ids[row]);
        upsert.Bind(2, payment.Account);
        upsert.BindText(3, chunk.References[row]);
        upsert.Bind(4, (long)payment.State);
        upsert.Bind(5, payment.ValueDate);
        upsert.Bind(6, payment.Amount);
        upsert.Bind(9, payment.Currency is { } currency ? (long?)pool.Add(currency) : null);
        upsert.Bind(10, payment.PaidAt is { } paid ? (long?)ShownTime.Stored(paid) : null);
        upsert.Execute();
        NoteCalls(session, payment);
        foreach (long amount in PaymentRules.Postings(chunk.Steps[row], chunk.Known[row], payment))
            Post(session, chunk.Ids[row], amount);
        Tell(session, feed, payment, PaymentRules.News(chunk.Steps[row], payment.State));
    }

    private static void NoteCalls(WriteSession session, in StoredPayment payment)
    {
        if (payment is not { PaidAt: { } paid, State: not Domain.Payments.PaymentState.Reversed })
            return;
        Statement note = session.Prepare(_noteCalls);
        note.Bind(1, payment.Account);
        note.Bind(2, ShownTime.Stored(paid));
        note.Execute();
    }

    private static void Post(WriteSession session, long payment, long amount)
    {
        Statement insert = session.Prepare(InsertPosting);
        insert.Bind(1, payment);
        insert.Bind(2, (long)BalancePart.Undivided);
        insert.Bind(3, amount);
        insert.Execute();
    }

    private static void Tell(WriteSession session, FeedOpening feed, in StoredPayment payment, NoveltyKinds news)
    {
        if (news == NoveltyKinds.None)
            return;
        Statement add = session.Prepare(AddNovelty);
        add.Bind(1, feed.Number);
        add.Bind(2, payment.Account);
        add.Bind(3, (long)news);
        add.Bind(4, payment.Amount);
        add.Execute();
    }
}
