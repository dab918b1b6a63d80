using Collections.Domain.Payments;
using Collections.Domain.Portfolios;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Money;

/// <summary>Payments in SQLite. Rows are looked up on the calling thread and written on the writer's.</summary>
public sealed class SqlitePaymentStore(SqliteDatabase database) : SqliteFeedStore(database), IPaymentStore
{
    private readonly StoredTexts texts = new(database.Texts);

    /// <summary>The portfolio's zone, in which times with an offset are read.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public void Resolve(string portfolio, PaymentChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        using SqliteReader reader = Database.OpenReader();
        Settle(chunk);
        PaymentLookup.Fill(reader, portfolio, chunk);
    }

    /// <inheritdoc/>
    public Task Apply(FeedOpening feed, PaymentChunk chunk, CancellationToken cancellation) =>
        Database.Writer.Write(session => PaymentRows.Write(session, feed, chunk, Database.Texts, texts), WriteMode.Alone, cancellation);

    /// <summary>What the clocks of the zone showed is what is compared and kept.</summary>
    private void Settle(PaymentChunk chunk)
    {
        for (int row = 0; row < chunk.Count; row++)
        {
            if (chunk.Rows[row].PaidAt is { Kind: DateTimeKind.Utc } instant)
                chunk.Rows[row] = chunk.Rows[row] with { PaidAt = DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(instant, Zone), DateTimeKind.Unspecified) };
        }
    }
}
