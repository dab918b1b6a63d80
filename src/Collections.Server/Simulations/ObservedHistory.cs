using Collections.Domain.Calendars;
using Collections.Domain.Delinquency;
using Collections.Domain.Novelties;
using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Settings;
using Transition = Collections.Domain.Portfolios.Transition;

namespace Collections.Server.Simulations;

/// <summary>
/// Reads from the transition matrices of the files how many of those who were late paid, and from tasks and events how
/// many promised. How many stood in a bucket before a file is the sum of what all files before it moved.
/// </summary>
internal static class ObservedHistory
{
    /// <summary>So many days before the last position date are looked at.</summary>
    public const int Window = 60;

    private const int LeastFiles = 5;
    private const long LeastAccountDays = 1000;
    private const long LeastPayments = 10;

    /// <summary>A bucket with fewer has the rate of all.</summary>
    private const long LeastOfBucket = 200;

    private static readonly string SelectMoved = $"""
        SELECT f.number, f.position, t.bucket_from, t.bucket_to, sum(t.accounts) FROM feed f JOIN transition t ON t.tenant_id = f.tenant_id AND t.feed = f.number
        WHERE f.tenant_id = 1 AND f.state = {(int)FeedState.Applied} GROUP BY 1, 3, 4 ORDER BY 1
        """;

    private const string SelectPromised = """
        SELECT count(*) FROM task t JOIN run r ON r.tenant_id = t.tenant_id AND r.number = t.run
        WHERE t.tenant_id = 1 AND t.outcome IS NOT NULL AND lower(t.outcome) LIKE 'promise%' AND r.business_date > ?1
        """;

    private const string SelectTold = """
        SELECT count(*) FROM inbox i JOIN run r ON r.tenant_id = i.tenant_id AND r.number = i.applied_run
        WHERE i.tenant_id = 1 AND i.state = 1 AND i.name = ?2 AND r.business_date > ?1
        """;

    /// <summary>What was observed.</summary>
    /// <param name="database">The installation.</param>
    /// <param name="calendar">By which days are counted.</param>
    /// <param name="thin">What was expected and found where that says too little.</param>
    public static ObservedRates? Read(SqliteDatabase database, BusinessCalendar calendar, out string? thin)
    {
        var buckets = BucketSetting.Now(database);
        using var reader = database.OpenReader();
        var files = Moved(reader);
        var to = files.Count == 0 ? default : files[^1].Position;
        var from = to.DayNumber > Window ? to.AddDays(-Window) : default;
        var (days, payments, seen) = Walk(files, buckets.All.Count, from, calendar);
        thin = Thin(seen, days.Sum(), payments.Sum());
        if (thin is not null) return null;
        var all = (double)payments.Sum() / days.Sum();
        return new ObservedRates(
            from, to, seen,
            [.. buckets.All.Skip(1).Select(bucket => Of(bucket, days[bucket.Ordinal], payments[bucket.Ordinal], all))],
            Count(reader, SelectPromised, from, null) + Count(reader, SelectTold, from, PromiseMessages.Made),
            Count(reader, SelectTold, from, PromiseMessages.Kept), Count(reader, SelectTold, from, PromiseMessages.Broken));
    }

    private static string? Thin(int files, long days, long payments) =>
        files >= LeastFiles && days >= LeastAccountDays && payments >= LeastPayments
            ? null
            : $"Expected a history that says how many pay: in the last {Window} days at least {LeastFiles} files after the first, {LeastAccountDays} days of late accounts and {LeastPayments} payments in full; found {files}, {days} and {payments}. Choose a rate until then.";

    private static ObservedBucket Of(DelinquencyBucket bucket, long days, long payments, double all) => days >= LeastOfBucket
        ? new ObservedBucket(bucket.Name, days, payments, Math.Min(1, (double)payments / days), IsOwn: true)
        : new ObservedBucket(bucket.Name, days, payments, all, IsOwn: false);

    private static (long[] Days, long[] Payments, int Files) Walk(List<FileMoves> files, int buckets, DateOnly from, BusinessCalendar calendar)
    {
        var (standing, days, payments, seen) = (new long[buckets], new long[buckets], new long[buckets], 0);
        var last = default(DateOnly?);
        foreach (var file in files)
        {
            var passed = last is { } before && file.Position > from ? calendar.BusinessDaysBetween(before, file.Position) : 0;
            if (passed > 0)
            {
                seen++;
                for (var bucket = 1; bucket < buckets; bucket++) days[bucket] += standing[bucket] * passed;
            }
            foreach (var (start, end, accounts) in file.Moves)
            {
                if (passed > 0 && start > 0 && end == 0) payments[Math.Min(start, buckets - 1)] += accounts;
                if (start != Transition.Outside) standing[Math.Min(start, buckets - 1)] -= accounts;
                if (end != Transition.Outside) standing[Math.Min(end, buckets - 1)] += accounts;
            }
            last = file.Position;
        }
        return (days, payments, seen);
    }

    private static List<FileMoves> Moved(SqliteReader reader)
    {
        var select = reader.Prepare(SelectMoved);
        var files = new List<FileMoves>();
        while (select.Step())
        {
            if (files.Count == 0 || files[^1].Number != select.ColumnLong(0)) files.Add(new FileMoves(select.ColumnLong(0), DateOnly.FromDayNumber(select.ColumnInt(1)), []));
            files[^1].Moves.Add((select.ColumnInt(2), select.ColumnInt(3), select.ColumnLong(4)));
        }
        select.Reset();
        return files;
    }

    private static long Count(SqliteReader reader, string sql, DateOnly after, string? name)
    {
        var select = reader.Prepare(sql);
        select.Bind(1, after.DayNumber);
        if (name is not null) select.BindText(2, name);
        return select.Scalar();
    }

    private sealed record FileMoves(long Number, DateOnly Position, List<(int From, int To, long Accounts)> Moves);
}
