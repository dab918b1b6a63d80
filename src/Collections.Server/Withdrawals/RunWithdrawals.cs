using System.Diagnostics;
using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Withdrawals;
using Collections.Persistence.StateHash;
using Collections.Server.Calendars;
using Collections.Server.Commands;
using Collections.Server.Nightly;

namespace Collections.Server.Withdrawals;

/// <summary>
/// Takes a run back: a run of its own kind, part by part, each in one transaction. One that was broken off goes on where it
/// ended; the same again is refused.
/// </summary>
internal sealed class RunWithdrawals(SqliteDatabase database, TimeProvider time)
{
    private const long DefaultPortfolio = RunStores.Portfolio;

    /// <summary>Told the number of the withdrawal when it is begun, or taken up again.</summary>
    public Action<long>? Begun { get; init; }

    /// <summary>Told how many parts of how many are done.</summary>
    public Action<int, int>? PartDone { get; init; }

    /// <summary>Whether the state hash is computed: it reads the whole state.</summary>
    public bool WithStateHash { get; init; } = true;

    /// <summary>About how many accounts a transaction has; null for the store's own number.</summary>
    public int? SubjectsPerPart { get; init; }

    /// <summary>Takes a run back. What was broken off before is ended first.</summary>
    /// <exception cref="UsageException">The run cannot be taken back.</exception>
    public async Task<WithdrawalReport> Execute(WithdrawalOrder order, CancellationToken cancellation)
    {
        using var turn = await database.RunLease.BeginNight(cancellation).ConfigureAwait(false);
        database.Migrate();
        if (RunRegister.BrokenOff(database, DefaultPortfolio, DateOnly.MaxValue) is [var broken, ..])
            throw new UsageException($"The night of {broken:yyyy-MM-dd} was broken off: it was expected to end before a run is withdrawn.");
        if (await EndBrokenOff(cancellation).ConfigureAwait(false) is { } ended && ended.Run == order.Run) return ended;
        return await Work(order, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends a withdrawal that was broken off; gives its report, null where there was none. Whoever asks has the turn of nights.</summary>
    public async Task<WithdrawalReport?> EndBrokenOff(CancellationToken cancellation) =>
        OpenWithdrawals.Read(database) is { } open ? await Work(open, cancellation).ConfigureAwait(false) : null;

    /// <summary>Takes a run back. Whoever asks has the turn of nights.</summary>
    public async Task<WithdrawalReport> Work(WithdrawalOrder order, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var claim = await new RunRegister(database, time).BeginWithdrawal(DefaultPortfolio, order, NightlyRun.Holder()).ConfigureAwait(false);
        var ticket = claim.Ticket!;
        Begun?.Invoke(ticket.Number);
        var withdrawals = SubjectsPerPart is { } size
            ? new SqliteWithdrawals(database, DefaultPortfolio) { Progress = PartDone, SubjectsPerPart = size }
            : new SqliteWithdrawals(database, DefaultPortfolio) { Progress = PartDone };
        await withdrawals.Execute(ticket, cancellation).ConfigureAwait(false);
        await new CalendarActs(database, time).MoveRestored(ticket.Number, order.Run).ConfigureAwait(false);
        var report = WithdrawalReport.Of(database, ticket.Number, order) with
        {
            Seconds = new WithdrawalSeconds(Stopwatch.GetElapsedTime(start).TotalSeconds),
            StateHash = WithStateHash ? StateDump.Write(database) : "",
        };
        await new RunRegister(database, time).Complete(ticket, JsonSerializer.Serialize(report, JsonText.Options), report.StateHash).ConfigureAwait(false);
        return report;
    }
}
