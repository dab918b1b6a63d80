using System.Collections.Concurrent;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Clocks;

/// <summary>
/// The nights around each transition of each zone: the night once for each business date, each timer as often and when it
/// has to, and the state the same as where the clocks on the wall never change.
/// </summary>
internal sealed class ZoneTrials(Tally tally)
{
    private const int AtATime = 2;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<DateOnly, Lazy<Task<string>>> undisturbed = [];
    private long cases;

    /// <summary>Works every zone and transition.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var transitions = Transition.Zones.SelectMany(Transition.Of);
        await Parallel.ForEachAsync(transitions, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation }, Try).ConfigureAwait(false);
        tally.AtLeast("cases whose timers were counted", 100, cases);
    }

    private async ValueTask Try(Transition transition, CancellationToken cancellation)
    {
        tally.Tried();
        if (transition.Shift != TimeSpan.Zero) tally.Landed();
        if (await Wrong(transition, ClockBug.None, cancellation).ConfigureAwait(false) is { } wrong)
            tally.Bad($"{transition}: {wrong}\nrepeat: clocks");
    }

    /// <summary>What is wrong with the nights around a transition; null where nothing is.</summary>
    /// <param name="transition">The clocks on the wall pass it while the night of its date is at work.</param>
    /// <param name="bug">None, but for bugs that are planted.</param>
    /// <param name="cancellation">Stops between parts.</param>
    public async Task<string?> Wrong(Transition transition, ClockBug bug, CancellationToken cancellation)
    {
        var expected = await Undisturbed(transition.Date, cancellation).ConfigureAwait(false);
        var instants = ClockTimer.AsInstants(transition);
        using var office = new ClockOffice(transition.Date, transition.Zone.Id, new WallClock(transition.Zone, transition.Instant, Pace), instants) { Bug = bug };
        await office.Nights(date => office.Wall.Set(transition.Instant.AddDays(date.DayNumber - transition.Date.DayNumber).AddMinutes(-1)), cancellation).ConfigureAwait(false);
        if (await Again(office, cancellation).ConfigureAwait(false) is { } twice) return twice;
        var wrong = FiredTimers.Wrong(office, ClockStrategies.Civil, office.Timers, out var civil).Concat(FiredTimers.Wrong(office, ClockStrategies.Instants, instants, out var others)).ToList();
        Interlocked.Add(ref cases, civil + others);
        if (wrong.Count > 0) return $"{wrong.Count} timers fired wrongly, the first: {wrong[0]}";
        return office.StateOf(ClockStrategies.Civil) == expected ? null : "the state of what knows civil time alone is not that of a wall clock that never changes";
    }

    /// <summary>Each date has one run, and working it again does nothing.</summary>
    private static async Task<string?> Again(ClockOffice office, CancellationToken cancellation)
    {
        var hash = office.Office.Hash();
        var again = await office.Night(office.Dates[^1], cancellation).ConfigureAwait(false);
        var runs = office.Office.Number("SELECT count(*) FROM run WHERE kind = 0");
        var dates = office.Office.Number($"SELECT count(DISTINCT business_date) FROM run WHERE kind = 0 AND business_date BETWEEN {office.Dates[0].DayNumber} AND {office.Dates[^1].DayNumber}");
        if (runs != office.Dates.Count || dates != office.Dates.Count) return $"{office.Dates.Count} nights were expected, one a business date, found {runs} on {dates} dates";
        return again is { AlreadyDone: true } && office.Office.Hash() == hash ? null : "a night that was done was worked again";
    }

    private Task<string> Undisturbed(DateOnly date, CancellationToken cancellation) =>
        undisturbed.GetOrAdd(date, known => new Lazy<Task<string>>(() => Work(known, cancellation))).Value;

    private static async Task<string> Work(DateOnly date, CancellationToken cancellation)
    {
        using var office = new ClockOffice(date, null, new WallClock(TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch.AddYears(50), TimeSpan.Zero), []);
        await office.Nights(_ => { }, cancellation).ConfigureAwait(false);
        return office.StateOf(ClockStrategies.Civil);
    }
}
