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
public sealed class SqliteCallStore(SqliteDatabase database, Func<DateOnly, Domain.Contacts.ContactDay> dayOf, Func<FeedOpening, CancellationToken, Task> tell) : SqliteFeedStore(database), ICallStore
{
    /// <inheritdoc/>
    public IReadOnlyList<long> Resolve(string portfolio, IReadOnlyList<DeliveredCall> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        return AccountsOf(portfolio, calls.Select(one => one.Account));
    }

    /// <inheritdoc/>
    public Task Apply(FeedOpening feed, IReadOnlyList<DeliveredCall> calls, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(feed);
        IReadOnlyList<long> accounts = Resolve(feed.Declaration.Portfolio, calls);
        var days = calls.Select(call => DateOnly.FromDateTime(call.At)).Distinct().ToDictionary(date => date, dayOf);
        SharedNumbers shared = SharedBy(feed.Declaration.Portfolio, calls);
        return Database.Writer.Write(session => Write(new CallRows(session, feed.Number, shared), session, feed, (calls, accounts), days), WriteMode.Alone, cancellation);
    }

    /// <inheritdoc/>
    public Task Tell(FeedOpening feed, CancellationToken cancellation) => tell(feed, cancellation);

    private SharedNumbers SharedBy(string portfolio, IReadOnlyList<DeliveredCall> calls)
    {
        using SqliteReader reader = Database.OpenReader();
        return SharedNumbers.Find(reader, PortfolioNumber.Find(reader.Prepare, portfolio), [.. calls.Where(call => call.Result == CallResult.WrongNumber).Select(call => call.Number).Distinct(StringComparer.Ordinal)]);
    }

    private static void Write(CallRows rows, WriteSession session, FeedOpening feed, (IReadOnlyList<DeliveredCall> Calls, IReadOnlyList<long> Accounts) delivered, Dictionary<DateOnly, Domain.Contacts.ContactDay> days)
    {
        var (calls, accounts) = delivered;
        long applied = 0;
        for (int i = 0; i < calls.Count; i++)
        {
            if (accounts[i] != 0 && rows.Write(accounts[i], calls[i], days[DateOnly.FromDateTime(calls[i].At)]))
                applied++;
        }

        FeedLedger.AddTotals(session, feed.Number, new FeedTotals { Applied = applied });
    }
}
