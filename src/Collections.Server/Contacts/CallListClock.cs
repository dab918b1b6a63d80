using System.Globalization;
using Collections.Domain.Calls;
using Collections.Persistence.Calls;
using Collections.Persistence.Cases;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;
using Collections.Server.Runs;
using Collections.Server.Scheduling;

namespace Collections.Server.Contacts;

/// <summary>
/// Writes the lists of calls at the times of day that are set, whoever wakes it and however often: what is due says <see cref="CallListDay"/>,
/// and each list is written in a transaction that finds it as it was read, so that two who write at once write it once.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="nights">While one is worked no list is written.</param>
/// <param name="folder">Where the files go.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Is told of lists that could not be written.</param>
internal sealed partial class CallListClock(SqliteDatabase database, NightDesk nights, CallListFolder folder, TimeProvider time, ILogger<CallListClock> log)
{
    private const long Tenant = 1;

    private static readonly string SelectLists = $"""
        SELECT w.text FROM text_code w WHERE w.tenant_id = 1 AND w.text LIKE '{CallTaskTitle.OfAnyList}'
          AND w.code IN (SELECT DISTINCT t.title FROM task t WHERE t.tenant_id = 1 AND t.state = {(int)TaskState.Open})
        """;

    private int isWriting;

    /// <summary>When lists are due next; null where that is not within a month.</summary>
    public DateTimeOffset? NextAt()
    {
        using var context = database.OpenContext();
        return new CallListDay(context, RunStores.Portfolio, time).NextAt();
    }

    /// <summary>Writes what is due; gives how many files. Whoever comes while another is at it finds nothing to do.</summary>
    public async Task<int> WriteDue(CancellationToken cancellation)
    {
        if (nights.IsWorking || Interlocked.Exchange(ref isWriting, 1) == 1) return 0;
        try
        {
            return Due() is var (date, minute) ? await Write(date, minute, cancellation).ConfigureAwait(false) : 0;
        }
        finally
        {
            Volatile.Write(ref isWriting, 0);
        }
    }

    private (DateOnly Date, int Minute)? Due()
    {
        using var context = database.OpenContext();
        var day = new CallListDay(context, RunStores.Portfolio, time);
        return day.Due() is { } minute ? (day.Date, minute) : null;
    }

    /// <summary>One list that cannot be written does not keep the others; the time counts as written when all are.</summary>
    private async Task<int> Write(DateOnly date, int minute, CancellationToken cancellation)
    {
        var (files, failure) = (0, (string?)null);
        var lists = new CallLists(database, time) { Folder = folder, DueMinute = minute };
        foreach (var list in Lists(date))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (list.AsSpan().ContainsAny(Path.GetInvalidFileNameChars())) throw new IOException($"Expected the name of a list that can name a file, found '{list}'.");
                files += (await lists.Write(list, date, DueWork.Name).ConfigureAwait(false)).Count;
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SqliteFailureException)
            {
                failure ??= refused is DirectoryNotFoundException ? refused.Message : $"List {list}: {refused.Message}";
                NotWritten(log, list, date, refused);
            }
        }
        await Note(date, minute, files, failure).ConfigureAwait(false);
        return files;
    }

    private SortedSet<string> Lists(DateOnly date)
    {
        var names = new SortedSet<string>(CallLists.Of(database, date), StringComparer.Ordinal);
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectLists);
        while (select.Step())
        {
            if (CallTaskTitle.ListOf(select.Text(0)!) is { } list) names.Add(list);
        }
        select.Reset();
        return names;
    }

    /// <summary>The same failure again is told once.</summary>
    private Task Note(DateOnly date, int minute, int files, string? failure) => database.Writer.Write(session =>
    {
        var (context, now) = (session.Context(), time.GetUtcNow());
        var row = context.CallListTimes.FirstOrDefault(row => row.TenantId == Tenant && row.PortfolioId == RunStores.Portfolio && row.Date == date && row.Minute == minute);
        if (row is { WrittenAt: not null }) return;
        if (row is null) context.Add(row = new CallListTime { TenantId = Tenant, PortfolioId = RunStores.Portfolio, Date = date, Minute = minute });
        var isNews = failure is not null && failure != row.Failure;
        (row.Tries, row.TriedAt, row.Failure) = (row.Tries + 1, now, failure);
        row.Files += files;
        if (failure is null) row.WrittenAt = now;
        context.SaveChanges();
        var subject = string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} {ScheduleContent.Text(minute)}");
        if (failure is null) AuditLog.Append(context, now, DueWork.Name, "contact.list-time", subject, string.Create(CultureInfo.InvariantCulture, $"files: {row.Files}"));
        else if (isNews) AuditLog.Append(context, now, DueWork.Name, "contact.list-failed", subject, failure);
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "The call list {List} of {Date} could not be written; it is tried again.")]
    private static partial void NotWritten(ILogger log, string list, DateOnly date, Exception failure);
}
