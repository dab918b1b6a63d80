using Collections.Domain.Payments;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Proofs.Money;

/// <summary>A store of payments with a bug: before its rows are judged, or after they are written.</summary>
internal sealed class BrokenPayments(IPaymentStore inner, Action<PaymentChunk>? judged = null, Action<FeedOpening>? written = null) : IPaymentStore
{
    /// <summary>Amounts pass through a floating number.</summary>
    public static IPaymentStore Floating(IPaymentStore store, SqliteDatabase database) => new BrokenPayments(store, judged: chunk =>
    {
        for (var row = 0; row < chunk.Count; row++) chunk.Rows[row] = chunk.Rows[row] with { Amount = (long)((float)chunk.Rows[row].Amount / 100f * 100f) };
    });

    /// <summary>What is taken back is taken back twice.</summary>
    public static IPaymentStore Twice(IPaymentStore store, SqliteDatabase database) => new BrokenPayments(store, written: feed => Execute(database, $"""
        INSERT INTO posting(tenant_id, payment_id, line, component, amount)
        SELECT x.tenant_id, x.payment_id, x.line + 7, x.component, x.amount FROM posting x JOIN payment p ON p.tenant_id = x.tenant_id AND p.id = x.payment_id
        WHERE p.feed = {feed.Number} AND x.amount < 0 ORDER BY x.payment_id LIMIT 1
        """));

    /// <summary>A booking of each file is forgotten.</summary>
    public static IPaymentStore Lost(IPaymentStore store, SqliteDatabase database) => new BrokenPayments(store, written: feed => Execute(database, $"""
        DELETE FROM posting WHERE tenant_id = 1 AND line = 1 AND payment_id = (SELECT min(id) FROM payment WHERE feed = {feed.Number} AND state = 1)
        """));

    /// <summary>A booking is kept as a floating number.</summary>
    public static IPaymentStore Real(IPaymentStore store, SqliteDatabase database) => new BrokenPayments(store, written: feed => Execute(database, $"""
        UPDATE posting SET amount = amount + 0.001 WHERE tenant_id = 1 AND line = 1 AND payment_id = (SELECT min(id) FROM payment WHERE feed = {feed.Number} AND state = 1)
        """));

    public void Resolve(string portfolio, PaymentChunk chunk)
    {
        inner.Resolve(portfolio, chunk);
        judged?.Invoke(chunk);
    }

    public FeedOpening BeginFeed(FeedDeclaration declaration) => inner.BeginFeed(declaration);

    public async Task Apply(FeedOpening feed, PaymentChunk chunk, CancellationToken cancellation)
    {
        await inner.Apply(feed, chunk, cancellation).ConfigureAwait(false);
        written?.Invoke(feed);
    }

    public Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation) => inner.Finish(feed, closing, cancellation);

    private static void Execute(SqliteDatabase database, FormattableString sql) =>
        database.Writer.Write(session => session.Prepare(FormattableString.Invariant(sql)).Execute()).GetAwaiter().GetResult();
}
