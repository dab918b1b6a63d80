using Collections.Domain.Payments;
using Collections.Domain.Portfolios;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Money;

/// <summary>Payments in SQLite. Rows are looked up on the calling thread and written on the writer's.</summary>
public sealed class SqlitePaymentStore(SqliteDatabase database) : IPaymentStore
{
    private readonly StoredTexts texts = new(database.Texts);

    /// <inheritdoc/>
    public void Resolve(string portfolio, PaymentChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        using SqliteReader reader = database.OpenReader();
        PaymentLookup.Fill(reader, portfolio, chunk);
    }

    /// <inheritdoc/>
    public FeedOpening BeginFeed(FeedDeclaration declaration) =>
        database.Writer.Write(session => FeedLedger.Begin(session, declaration)).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task Apply(FeedOpening feed, PaymentChunk chunk, CancellationToken cancellation) =>
        database.Writer.Write(session => PaymentRows.Write(session, feed, chunk, database.Texts, texts), WriteMode.Alone, cancellation);

    /// <inheritdoc/>
    public Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation) =>
        database.Writer.Write(session => FeedLedger.Finish(session, feed, closing), WriteMode.Alone, cancellation);
}
