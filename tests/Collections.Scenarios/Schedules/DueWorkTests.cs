using Collections.Server.Scheduling;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collections.Scenarios.Schedules;

/// <summary>Nights that start by themselves: what is due is worked once, whoever says so and however often.</summary>
public sealed class DueWorkTests : IDisposable
{
    private readonly ScheduledOffice office = new();

    [Fact]
    public async Task Before_its_time_nothing_is_worked_and_after_it_the_night_is()
    {
        await office.Begin();
        (await office.Due.DoNights(default)).ShouldBe(0);
        office.Time.Advance(TimeSpan.FromHours(23));
        (await office.Due.DoNights(default)).ShouldBe(1);
        office.Worked().ShouldBe([ScheduledOffice.First, ScheduledOffice.First.AddDays(1)]);
        (await office.Due.DoNights(default)).ShouldBe(0);
    }

    [Fact]
    public async Task Told_five_times_at_once_it_is_worked_once()
    {
        await office.Begin();
        office.Time.Advance(TimeSpan.FromHours(23));
        var worked = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => office.Due.DoNights(default))));
        worked.Sum().ShouldBe(1);
        office.Worked().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Dates_that_were_missed_are_worked_in_order()
    {
        await office.Begin();
        office.Time.Advance(TimeSpan.FromDays(3));
        (await office.Due.DoNights(default)).ShouldBe(3);
        office.Worked().ShouldBe([ScheduledOffice.First, ScheduledOffice.First.AddDays(1), ScheduledOffice.First.AddDays(2), ScheduledOffice.First.AddDays(3)]);
    }

    [Fact]
    public async Task Where_it_does_not_catch_up_the_audit_names_what_was_left_out()
    {
        await office.Begin(catchesUp: false);
        office.Time.Advance(TimeSpan.FromDays(3));
        (await office.Due.DoNights(default)).ShouldBe(1);
        office.Worked().ShouldBe([ScheduledOffice.First, ScheduledOffice.First.AddDays(3)]);
        using var context = office.Office.Database.OpenContext();
        context.Audit.Single(entry => entry.What == "schedule.leave-out").Detail.ShouldBe($"{ScheduledOffice.First.AddDays(1):yyyy-MM-dd}, {ScheduledOffice.First.AddDays(2):yyyy-MM-dd}");
        context.Audit.Single(entry => entry.What == "schedule.start").Who.ShouldBe(DueWork.Name);
    }

    [Fact]
    public async Task While_somebody_works_a_night_by_hand_the_schedule_waits()
    {
        await office.Begin();
        office.Time.Advance(TimeSpan.FromHours(23));
        using (await office.Office.Database.RunLease.BeginNight(default))
        {
            var byHand = office.Nights.Start(ScheduledOffice.First.AddDays(1));
            (await office.Due.DoNights(default)).ShouldBe(0);
            byHand.IsCompleted.ShouldBeFalse();
        }
        (await office.Nights.Ended()).ShouldBeNull();
        (await office.Due.DoNights(default)).ShouldBe(0);
        office.Worked().Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_watchdog_starts_the_night_within_a_minute_though_nothing_wakes_it()
    {
        await office.Begin();
        office.Time.Advance(TimeSpan.FromHours(22) + TimeSpan.FromMinutes(59) + TimeSpan.FromSeconds(30));
        using var watchdog = new Watchdog(office.Due, office.Schedules, new SilentScheduler(), office.Time, NullLogger<Watchdog>.Instance);
        await watchdog.StartAsync(default);
        await Until(() => watchdog.LookedAt is not null);
        office.Time.Advance(Watchdog.Interval);
        await Until(() => office.Worked().Count == 2);
        await watchdog.StopAsync(default);
        using var context = office.Office.Database.OpenContext();
        var night = context.Runs.Single(run => run.BusinessDate == ScheduledOffice.First.AddDays(1));
        (night.StartedAt - new DateTimeOffset(night.BusinessDate.ToDateTime(new TimeOnly(5, 0)), TimeSpan.Zero)).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_night_that_fails_is_tried_again_after_a_pause_and_not_at_each_look()
    {
        await office.Begin();
        office.Time.Advance(TimeSpan.FromHours(23));
        await Execute("UPDATE strategy_version SET source = replace(source, '<bpmn:', '<broken:')");
        (await office.Due.DoNights(default)).ShouldBe(0);
        await Execute("UPDATE strategy_version SET source = replace(source, '<broken:', '<bpmn:')");
        (await office.Due.DoNights(default)).ShouldBe(0);
        office.Time.Advance(TimeSpan.FromMinutes(1));
        (await office.Due.DoNights(default)).ShouldBe(1);
        office.Worked().Count.ShouldBe(2);
    }

    public void Dispose() => office.Dispose();

    private Task Execute(string sql) => office.Office.Database.Writer.Write(session => session.Prepare(sql).Execute());

    private static async Task Until(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!isSo()) await Task.Delay(5, patience.Token);
    }
}
