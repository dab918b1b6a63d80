using Collections.Domain.Accounts;
using System.Globalization;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Runs;
using Collections.Server.Hosting;

namespace Collections.Server.Nightly;

/// <summary>
/// Lets cases react to what people do during the day, one event after the other. The run of the day goes on until a
/// night, a file or a strategy comes between: then another begins, with the facts and versions of now.
/// </summary>
internal sealed class DayDesk(SqliteDatabase database, TimeProvider time) : IDisposable
{
    private static readonly string SelectState = DatabaseState.Select(
        DatabaseState.Versions,
        DatabaseState.LastFeed,
        $"(SELECT max(number) FROM run WHERE tenant_id = 1 AND kind <> {(int)RunKind.Intraday})",
        DatabaseState.Parameters,
        DatabaseState.Settings,
        DatabaseState.Calendars);

    private readonly SemaphoreSlim turn = new(1, 1);
    private DaytimeRun? day;
    private string? state;
    private readonly HashSet<DueToken> tried = [];

    /// <summary>The business date of the day; null where no night was worked yet, so that there is no case that could react.</summary>
    public DateOnly? Date => RunRegister.LastDate(database);

    /// <summary>Brings an event of now to its account's cases. A night must have been worked.</summary>
    public Task<Reaction> React(Func<DateTimeOffset, ReceivedEvent> received) => InTurn((run, date) =>
    {
        var shown = Shown();
        return run.React(received(new DateTimeOffset(date, TimeOnly.FromDateTime(shown), TimeSpan.Zero)), TimeAt(date, shown).Now);
    });

    /// <summary>Brings events of now, of different accounts, to their cases, many in one transaction. A night must have been worked.</summary>
    public Task<IReadOnlyList<Reaction>> ReactAll(Func<DateTimeOffset, IReadOnlyList<ReceivedEvent>> received) => InTurn((run, date) =>
    {
        var shown = Shown();
        return run.ReactAll(received(new DateTimeOffset(date, TimeOnly.FromDateTime(shown), TimeSpan.Zero)), TimeAt(date, shown).Now);
    });

    /// <summary>Works accounts once more without news; gives the number of the run in which it was. A night must have been worked.</summary>
    public Task<long> TryAll(IEnumerable<AccountId> accounts) => InTurn((run, _) => Task.FromResult(run.TryAll(accounts)));

    /// <summary>
    /// Moves the cases whose timers have come due since the last night, and gives how many customers' accounts they are of. Not
    /// while a night has begun and not ended: it fires them itself. One that could not be moved is set aside, and not tried
    /// again before the night.
    /// </summary>
    public async Task<int> FireDue(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (Date is not { } date || IsNightOpen()) return 0;
            var now = TimeAt(date, Shown());
            var due = DueTokens.Between(database, now.CutOff, now.Now);
            tried.IntersectWith(due);
            var subjects = due.Where(tried.Add).Select(token => token.Subject).Distinct().ToList();
            if (subjects.Count == 0) return 0;
            var run = await RunOf(date).ConfigureAwait(false);
            foreach (var subject in subjects)
            {
                cancellation.ThrowIfCancellationRequested();
                run.Fire(subject, now.Now);
            }
            return subjects.Count;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        day?.End().Wait();
        turn.Dispose();
    }

    /// <summary>Does work of more than one event under the run of the day, when nothing else of the day is done. A night must have been worked.</summary>
    public Task<T> Work<T>(Func<DaytimeRun, DateOnly, Task<T>> work) => InTurn(work);

    private async Task<T> InTurn<T>(Func<DaytimeRun, DateOnly, Task<T>> work)
    {
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            var date = Date ?? throw new InvalidOperationException("A night was expected to have been worked before an event of the day is brought.");
            return await work(await RunOf(date).ConfigureAwait(false), date).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<DaytimeRun> RunOf(DateOnly date)
    {
        var now = string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}|{DatabaseState.Read(database, SelectState)}");
        if (day is not null && state == now) return day;
        if (day is { } before)
        {
            day = null;
            await before.End().ConfigureAwait(false);
        }
        (day, state) = (await DaytimeRun.Begin(database, date, time).ConfigureAwait(false), now);
        return day;
    }

    private DayTime TimeAt(DateOnly date, DateTime shown) => DayTime.Of(date, RunRegister.TermsOfDay(database, RunStores.Portfolio, date), shown);

    private bool IsNightOpen()
    {
        using var reader = database.OpenReader();
        return reader.Scalar($"SELECT {DatabaseState.OpenNights}") > 0;
    }

    /// <summary>What the clocks of the portfolio's zone show; a portfolio without one is taken to be in the machine's.</summary>
    private DateTime Shown() => TimeZoneInfo.ConvertTime(time.GetUtcNow(), Workplace.Open(database).Zone ?? time.LocalTimeZone).DateTime;
}
