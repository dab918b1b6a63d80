using System.Globalization;
using Collections.Server.Calendars;
using Collections.Server.Withdrawals;

namespace Collections.Scenarios.Calendars;

/// <summary>A holiday that is declared late moves what waits, once, and can be taken back.</summary>
public sealed class LateHolidayTests : IDisposable
{
    private const string Bank = Persistence.Calendars.Calendar.Bank;
    private readonly WaitingOffice office = new();
    private readonly CalendarBook book;

    public LateHolidayTests() => book = new CalendarBook(office.Database, TimeProvider.System, new CalendarActs(office.Database, TimeProvider.System));

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Timers_tasks_and_the_grace_of_promises_go_on_by_the_business_days_that_were_left()
    {
        await Wait();
        office.Waits().ShouldBe(["Pause timer 2026-12-14", "T task 2026-12-16", "T timer 2026-12-17", "Tick timer 2026-12-10", "Watch promise 2026-12-15", "Watch timer 2026-12-16"]);

        var act = await Declare("2026-12-14");

        office.Waits().ShouldBe(["Pause timer 2026-12-15", "T task 2026-12-17", "T timer 2026-12-18", "Tick timer 2026-12-10", "Watch promise 2026-12-16", "Watch timer 2026-12-17"]);
        act!.Groups.Select(row => $"{row.Strategy} {row.Step} {row.Kind} {row.From:MM-dd} {row.To:MM-dd} {row.Count}").ShouldBe(
        [
            "cards Pause timer 12-14 12-15 1", "cards T task 12-16 12-17 1", "cards T timer 12-17 12-18 1", "cards Watch promise 12-15 12-16 1", "cards Watch timer 12-16 12-17 1",
        ]);
        (act.After, act.Moves).ShouldBe((new DateOnly(2026, 12, 9), 5));
    }

    [Fact]
    public async Task A_look_before_says_the_same_and_changes_nothing()
    {
        await Wait();
        var etag = book.Find(Bank)!.Etag;
        var look = await book.Save(Bank, Content("2026-12-14"), etag, "ana", isPreview: true);

        look.Value!.Moved!.Moves.ShouldBe(5);
        office.Waits().ShouldContain("Pause timer 2026-12-14");
        (book.Find(Bank)!.Etag, book.Acts(Bank)!.Count).ShouldBe((etag, 0));
    }

    [Fact]
    public async Task What_was_due_by_the_old_calendar_and_is_done_stays_done_and_nothing_moves_in_the_past()
    {
        await Wait();
        await office.Night("2026-12-14", WaitingOffice.Card);
        office.Waits().ShouldNotContain("Pause timer 2026-12-14", "the pause was over on the 14th");
        var before = office.Waits();

        (await Declare("2026-12-14")).ShouldBeNull("no date after what was worked is another business day");

        office.Waits().ShouldBe(before);
    }

    [Fact]
    public async Task Taken_back_everything_is_where_it_was_and_only_once()
    {
        await Wait();
        var before = office.Waits();
        var act = (await Declare("2026-12-14"))!;

        (await book.TakeBack(Bank, long.Parse(act.Id, CultureInfo.InvariantCulture), book.Find(Bank)!.Etag, "eva")).Problem.ShouldBeNull();

        office.Waits().ShouldBe(before);
        book.Find(Bank)!.Days.ShouldBeEmpty();
        book.Acts(Bank)!.Single().TakenBackBy.ShouldBe("eva");
        (await book.TakeBack(Bank, long.Parse(act.Id, CultureInfo.InvariantCulture), book.Find(Bank)!.Etag, "eva")).Problem.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_done_meanwhile_stays_done_when_the_change_is_taken_back()
    {
        await Wait();
        var act = (await Declare("2026-12-14"))!;
        await office.Night("2026-12-15", WaitingOffice.Card);
        office.Waits().ShouldNotContain("Pause timer 2026-12-15");

        (await book.TakeBack(Bank, long.Parse(act.Id, CultureInfo.InvariantCulture), book.Find(Bank)!.Etag, "eva")).Problem.ShouldBeNull();

        office.Waits().ShouldNotContain(line => line.StartsWith("Pause ", StringComparison.Ordinal));
        office.Waits().ShouldContain("T task 2026-12-16", "it is still to come");
        office.Waits().ShouldContain("Watch promise 2026-12-16", "the 15th was worked with it: it stays");
    }

    [Fact]
    public async Task A_night_that_is_taken_back_after_the_holiday_was_declared_leaves_what_it_restores_moved_once()
    {
        await office.Night("2026-12-09", WaitingOffice.Card);
        await office.Night("2026-12-10", WaitingOffice.Card);
        office.Waits().ShouldBe(["Later timer 2026-12-15", "Pause timer 2026-12-14", "T task 2026-12-16", "T timer 2026-12-17"]);
        await Declare("2026-12-14");
        office.Waits().ShouldBe(["Later timer 2026-12-16", "Pause timer 2026-12-15", "T task 2026-12-17", "T timer 2026-12-18"]);

        var run = long.Parse(office.Words("SELECT CAST(max(number) AS TEXT) FROM run").Single(), CultureInfo.InvariantCulture);
        await new RunWithdrawals(office.Database, TimeProvider.System).Execute(new WithdrawalOrder(run, "ana", "wrong file"), default);

        office.Waits().ShouldBe(["Pause timer 2026-12-15", "T task 2026-12-17", "T timer 2026-12-18", "Tick timer 2026-12-10"]);
    }

    private async Task Wait()
    {
        await office.Night("2026-12-09", WaitingOffice.Card);
        await office.Hear("2026-12-09", "A1", "promise", """{"amount":40000,"date":"2026-12-11"}""", "10:00");
    }

    private static CalendarContent Content(params string[] holidays) =>
        new([DayOfWeek.Saturday, DayOfWeek.Sunday], "", true, [.. holidays.Select(date => new DatedDay(DateOnly.Parse(date, CultureInfo.InvariantCulture), false, "Duelo nacional"))]);

    private async Task<CalendarActRow?> Declare(params string[] holidays) => (await book.Save(Bank, Content(holidays), book.Find(Bank)!.Etag, "ana")).Value!.Moved;
}
