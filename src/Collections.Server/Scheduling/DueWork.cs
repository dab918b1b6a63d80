using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Alerts;
using Collections.Server.Contacts;
using Collections.Server.Feeds;
using Collections.Server.Nightly;
using Collections.Server.Runs;

namespace Collections.Server.Scheduling;

/// <summary>
/// Does what is due, whoever asks and however often: the database says what that is, and the unique row of a run lets one
/// of many begin it.
/// </summary>
internal sealed partial class DueWork(SqliteDatabase database, Schedules schedules, NightDesk nights, DayDesk days, CallListClock lists, TimeProvider time, ILogger<DueWork> log)
{
    /// <summary>As which it is named in the audit.</summary>
    public const string Name = "scheduler";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private int isAtNights, isAtTimers, failures;
    private DateTimeOffset notBefore;

    /// <summary>Works the nights that are due, in the order of their dates; gives how many. Whoever comes while another is at it finds nothing to do.</summary>
    public async Task<int> DoNights(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref isAtNights, 1) == 1) return 0;
        try
        {
            var worked = 0;
            while (!cancellation.IsCancellationRequested && !nights.IsWorking && time.GetUtcNow() >= notBefore && schedules.Next() is { } next && next.DueAt <= time.GetUtcNow())
            {
                if (schedules.Awaited(next.Date) is { Count: > 0 } awaited)
                {
                    Waits(log, next.Date, awaited);
                    break;
                }
                if (!await Work(next, cancellation).ConfigureAwait(false)) break;
                worked++;
            }
            return worked;
        }
        finally
        {
            Volatile.Write(ref isAtNights, 0);
        }
    }

    /// <summary>Moves cases whose timers of the day are due; gives how many. What was held until a time of day that has come is let out.</summary>
    public async Task<int> DoTimers(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref isAtTimers, 1) == 1) return 0;
        try
        {
            await new RunGates(database, time).OpenDue().ConfigureAwait(false);
            if (!nights.IsWorking) await PlacementRelease.Beside(database).ReleaseDue(NightlyRun.Holder(), cancellation).ConfigureAwait(false);
            return nights.IsWorking ? 0 : await days.FireDue(cancellation).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref isAtTimers, 0);
        }
    }

    /// <summary>Writes the lists of calls that are due; gives how many files.</summary>
    public Task<int> DoCallLists(CancellationToken cancellation) => lists.WriteDue(cancellation);

    /// <summary>When lists of calls are due next; null where that is not within a month.</summary>
    public DateTimeOffset? NextCallList() => lists.NextAt();

    /// <summary>A night that fails again and again is tried again after longer and longer pauses: it must not keep the machine busy.</summary>
    private async Task<bool> Work(NextNight next, CancellationToken cancellation)
    {
        if (next.LeftOut.Count > 0) await Note("schedule.leave-out", string.Join(", ", next.LeftOut.Select(date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))).ConfigureAwait(false);
        Begins(log, next.Date, next.DueAt);
        var start = await nights.Start(next.Date).ConfigureAwait(false);
        var why = start.Refusal;
        if (why is null)
        {
            await Note("schedule.start", $"{next.Date:yyyy-MM-dd}, run {start.Run}").ConfigureAwait(false);
            why = await nights.Ended().ConfigureAwait(false);
        }
        if (why is null)
        {
            (failures, notBefore) = (0, default);
            return true;
        }
        var pause = TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << Math.Min(failures++, 16), LongestPause.Ticks));
        notBefore = time.GetUtcNow() + pause;
        NotWorked(log, next.Date, why, pause);
        if (!cancellation.IsCancellationRequested) await database.Writer.Write(session => RunAlerts.Failed(session.Context(), RunStores.Portfolio, next.Date, why, time.GetUtcNow()), cancellation: cancellation).ConfigureAwait(false);
        return false;
    }

    private Task Note(string what, string detail) => database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), Name, what, "", detail));

    [LoggerMessage(Level = LogLevel.Information, Message = "The night of {Date} starts by itself; it was due at {DueAt}.")]
    private static partial void Begins(ILogger log, DateOnly date, DateTimeOffset dueAt);

    [LoggerMessage(Level = LogLevel.Information, Message = "The night of {Date} is due and waits for the feeds {Feeds}.")]
    private static partial void Waits(ILogger log, DateOnly date, IReadOnlyList<string> feeds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The night of {Date} was not worked: {Why} It is tried again in {Pause}.")]
    private static partial void NotWorked(ILogger log, DateOnly date, string why, TimeSpan pause);
}
