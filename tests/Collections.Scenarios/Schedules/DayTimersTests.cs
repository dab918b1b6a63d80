using Collections.Testing.Engine;

namespace Collections.Scenarios.Schedules;

/// <summary>Timers with an instant of time fire between nights, about when they are due; those of a date wait for their night.</summary>
public sealed class DayTimersTests : IDisposable
{
    private readonly ScheduledOffice office = new();

    [Fact]
    public async Task A_timer_of_two_hours_fires_two_hours_after_the_night_and_once()
    {
        await office.Begin(strategy: EngineTest.Strategy().StartEvent("s").TimerCatch("soon", "PT2H").EndEvent("e").ToXml(), isOn: false);
        var open = Open();
        open.ShouldBeGreaterThan(50);
        (await office.Due.DoTimers(default)).ShouldBe(0);
        office.Time.Advance(TimeSpan.FromMinutes(59));
        (await office.Due.DoTimers(default)).ShouldBe(0);
        office.Time.Advance(TimeSpan.FromMinutes(1));
        (await office.Due.DoTimers(default)).ShouldBe((int)open);
        Open().ShouldBe(0);
        (await office.Due.DoTimers(default)).ShouldBe(0);
    }

    [Fact]
    public async Task What_begins_by_day_counts_from_the_time_of_day()
    {
        await office.Begin(strategy: EngineTest.Strategy().StartEvent("s").TimerCatch("soon", "PT2H").TimerCatch("later", "PT3H").EndEvent("e").ToXml(), isOn: false);
        office.Time.Advance(TimeSpan.FromHours(2));
        (await office.Due.DoTimers(default)).ShouldBeGreaterThan(0);
        office.Time.Advance(TimeSpan.FromMinutes(179));
        (await office.Due.DoTimers(default)).ShouldBe(0);
        office.Time.Advance(TimeSpan.FromMinutes(1));
        (await office.Due.DoTimers(default)).ShouldBeGreaterThan(0);
        Open().ShouldBe(0);
    }

    [Fact]
    public async Task A_timer_of_a_date_waits_for_the_night_of_that_date_however_late_it_is()
    {
        await office.Begin(strategy: EngineTest.Strategy().StartEvent("s").TimerCatch("tomorrow", "P1D").EndEvent("e").ToXml(), isOn: false);
        var open = Open();
        office.Time.Advance(TimeSpan.FromDays(2));
        (await office.Due.DoTimers(default)).ShouldBe(0);
        Open().ShouldBe(open);
    }

    [Fact]
    public async Task A_case_that_cannot_be_moved_is_set_aside_and_not_tried_each_minute()
    {
        await office.Begin(strategy: EngineTest.Strategy().StartEvent("s").TimerCatch("soon", "PT2H").EndEvent("e").ToXml(), isOn: false);
        await office.Office.Database.Writer.Write(session => session.Prepare("UPDATE token SET extra = x'0102' WHERE case_id = (SELECT min(case_id) FROM token)").Execute());
        office.Time.Advance(TimeSpan.FromHours(2));
        (await office.Due.DoTimers(default)).ShouldBeGreaterThan(1);
        Open().ShouldBe(1);
        office.Office.Number("SELECT count(*) FROM incident").ShouldBe(1);
        (await office.Due.DoTimers(default)).ShouldBe(0);
    }

    public void Dispose() => office.Dispose();

    private long Open() => office.Office.Number("SELECT count(*) FROM collection_case WHERE state = 0");
}
