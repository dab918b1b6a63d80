using Collections.Proofs.Harness;

namespace Collections.Proofs.Clocks;

/// <summary>Clocks read where they must not be: the trials must show each of them.</summary>
internal sealed class PlantedClockBugs(ZoneTrials zones, JumpTrials jumps, Tally tally)
{
    /// <summary>Plants each and tells whether it was noticed.</summary>
    public async Task Plant(CancellationToken cancellation)
    {
        var berlin = Transition.Of("Europe/Berlin");
        var byTheWall = new ClockBug { Clock = (clock, wall) => clock with { Now = wall.GetLocalNow().Ticks / TimeSpan.TicksPerMillisecond } };
        tally.Planted("a timer by the clock on the wall", await zones.Wrong(berlin[0], byTheWall, cancellation).ConfigureAwait(false) is not null);
        var atMidnight = Transition.Of("America/Sao_Paulo")[1];
        tally.Planted("a night keyed by the date on the wall", await zones.Wrong(atMidnight, new ClockBug { KeyedByTheWall = true }, cancellation).ConfigureAwait(false) is not null);
        foreach (var transition in berlin)
        {
            var elapsed = new ClockBug { Between = (_, store) => new ElapsedTimers(store, transition.Shift) };
            tally.Planted($"24 hours by elapsed time, over a night of {24 - transition.Shift.TotalHours:0}", await zones.Wrong(transition, elapsed, cancellation).ConfigureAwait(false) is not null);
        }
        var withoutZone = new ClockBug { Clock = (clock, _) => clock with { Zone = TimeZoneInfo.Utc } };
        tally.Planted("an offset read as if the portfolio were in UTC", await zones.Wrong(berlin[0], withoutZone, cancellation).ConfigureAwait(false) is not null);
        var impatient = new ClockBug { Between = (office, store) => new ImpatientLease(store, office.Office.Database) };
        tally.Planted("a lease judged by the time on the wall", await jumps.Wrong((TimeSpan.FromDays(3), 2), impatient, cancellation).ConfigureAwait(false) is not null);
    }
}
