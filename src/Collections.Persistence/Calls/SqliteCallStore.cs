using System.Text;
using Collections.Domain.Calls;
using Collections.Domain.Portfolios;
using Collections.Persistence.Accounts;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Calls;

/// <summary>Calls in SQLite.</summary>
/// <param name="database">The database.</param>
/// <param name="dayOf">A date of contact by the rule and the calendar that hold on it.</param>
/// <param name="tell">Brings the calls of a delivery to their cases.</param>
public sealed class SqliteCallStore(SqliteDatabase database, Func<DateOnly, Domain.Contacts.ContactDay> dayOf, Func<FeedOpening, CancellationToken, Task> tell) : ICallStore
{
    /// <inheritdoc/>
    public IReadOnlyList<long> Resolve(string portfolio, IReadOnlyList<DeliveredCall> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        using SqliteReader reader = database.OpenReader();
        long number = PortfolioNumber.Find(reader.Prepare, portfolio);
        return [.. calls.Select(one => AccountReference.Find(reader, number, Encoding.UTF8.GetBytes(one.Account)) ?? 0)];
    }

    /// <inheritdoc/>
    public FeedOpening BeginFeed(FeedDeclaration declaration) =>
        database.Writer.Write(session => FeedLedger.Begin(session, declaration)).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task Apply(FeedOpening feed, IReadOnlyList<DeliveredCall> calls, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(feed);
        IReadOnlyList<long> accounts = Resolve(feed.Declaration.Portfolio, calls);
        var days = calls.Select(call => DateOnly.FromDateTime(call.At)).Distinct().ToDictionary(date => date, dayOf);
        return database.Writer.Write(session => Write(session, feed, calls, accounts, days), WriteMode.Alone, cancellation);
    }

    /// <inheritdoc/>
    public Task Tell(FeedOpening feed, CancellationToken cancellation) => tell(feed, cancellation);

    /// <inheritdoc/>
    public Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation) =>
        database.Writer.Write(session => FeedLedger.Finish(session, feed, closing), WriteMode.Alone, cancellation);

    private static void Write(WriteSession session, FeedOpening feed, IReadOnlyList<DeliveredCall> calls, IReadOnlyList<long> accounts, Dictionary<DateOnly, Domain.Contacts.ContactDay> days)
    {
        var rows = new CallRows(session, feed.Number);
        long applied = 0;
        for (int i = 0; i < calls.Count; i++)
        {
            if (accounts[i] != 0 && rows.Write(accounts[i], calls[i], days[DateOnly.FromDateTime(calls[i].At)]))
                applied++;
        }

        FeedLedger.AddTotals(session, feed.Number, new FeedTotals { Applied = applied });
    }
}
