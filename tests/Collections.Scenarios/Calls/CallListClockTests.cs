using System.Globalization;
using Collections.Persistence.Calls;
using Collections.Server.Contacts;
using Collections.Server.Feeds;
using Collections.Server.Runs;
using Collections.Server.Settings;
using Collections.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collections.Scenarios.Calls;

/// <summary>Lists that the clock writes: at eight all, at noon and at three what has changed, each once, whatever wakes the server and however often.</summary>
public sealed class CallListClockTests : IDisposable
{
    private static readonly string[] Times = ["08:00", "12:00", "15:00"];

    private readonly DiallerOffice office = new();
    private readonly ManualTime time = new(At("2026-12-15", "18:00"));
    private readonly List<NightDesk> desks = [];

    public void Dispose()
    {
        foreach (var desk in desks) desk.Dispose();
        office.Dispose();
    }

    [Fact]
    public async Task At_eight_the_whole_list_is_written_and_at_noon_who_has_paid_is_taken_off()
    {
        await Begin();
        Until("2026-12-16", "07:59");
        (await Clock().WriteDue(default)).ShouldBe(0);
        Clock().NextAt().ShouldBe(At("2026-12-16", "08:00"));

        Until("2026-12-16", "08:00");
        (await Clock().WriteDue(default)).ShouldBe(1);
        (await Clock().WriteDue(default)).ShouldBe(0);
        await office.Hear("2026-12-16", "D1", "payment notified", """{"amount":120000}""", "10:15");
        Until("2026-12-16", "12:00");
        (await Clock().WriteDue(default)).ShouldBe(1);
        Until("2026-12-16", "15:00");
        (await Clock().WriteDue(default)).ShouldBe(0);

        Written().ShouldBe(["C1 2026-12-16 1 on 4 275000 by scheduler at 08:00", "C1 2026-12-16 2 off 1 120000 by scheduler at 12:00"]);
        Today().ShouldBe(["08:00 written 1", "12:00 written 1", "15:00 written 0"]);
        Rows("calls-C1-2026-12-16-1.csv").ShouldBe(["D1", "D3", "D4", "D2"]);
        Rows("calls-C1-2026-12-16-2-withdrawn.csv").ShouldBe(["D1"]);
        office.Words("SELECT what || ' ' || who || ' ' || subject FROM audit WHERE what LIKE 'contact.list%' ORDER BY number").ShouldBe(
            ["contact.list scheduler C1", "contact.list-time scheduler 2026-12-16 08:00", "contact.list scheduler C1", "contact.list-time scheduler 2026-12-16 12:00", "contact.list-time scheduler 2026-12-16 15:00"]);
    }

    [Fact]
    public async Task A_time_that_was_missed_is_made_up_for_once_and_at_once()
    {
        await Begin();
        Until("2026-12-16", "08:20");
        (await Together(5)).ShouldBe(1);
        await office.Hear("2026-12-16", "D1", "payment notified", """{"amount":120000}""", "10:15");

        Until("2026-12-16", "15:10");
        (await Together(5)).ShouldBe(1, "noon and three are one file");

        Written().ShouldBe(["C1 2026-12-16 1 on 4 275000 by scheduler at 08:00", "C1 2026-12-16 2 off 1 120000 by scheduler at 15:00"]);
        Today().ShouldBe(["08:00 written 1", "12:00 overtaken 0", "15:00 written 1"]);
        Until("2026-12-17", "07:00");
        (await Clock().WriteDue(default)).ShouldBe(0, "what was due yesterday nobody calls today");
    }

    [Fact]
    public async Task A_list_waits_for_the_night_of_its_date_and_for_its_release()
    {
        await Begin(isWorked: false);
        Until("2026-12-16", "08:05");
        (await Clock().WriteDue(default)).ShouldBe(0);
        Waits().ShouldBe("The night of 2026-12-16 has not been worked yet.");
        await office.Night("2026-12-16");
        var run = long.Parse(office.Words("SELECT max(number) || '' FROM run").Single(), CultureInfo.InvariantCulture);
        (await new RunGates(office.Database, time).Keep(run, new("ana", ["ana"]), "figures look odd")).ShouldBeNull();
        (await Clock().WriteDue(default)).ShouldBe(0);
        Waits().ShouldBe($"Run {run} is held: no list leaves before it is released.");

        (await new RunGates(office.Database, time).Release(run, new("ana", ["ana"]), "looked at")).ShouldBeNull();
        (await new RunGates(office.Database, time).Release(run, new("luis", ["luis"]), "looked at too")).ShouldBeNull();

        (await Clock().WriteDue(default)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_folder_is_missing_it_is_said_once_and_tried_again()
    {
        await Begin();
        var share = new CallListFolder(Path.Combine(office.Spool, "share"), true);
        Until("2026-12-16", "08:00");
        (await Clock(share).WriteDue(default)).ShouldBe(0);
        (await Clock(share).WriteDue(default)).ShouldBe(0, "it rests for a minute");
        Today()[0].ShouldBe("08:00 failed 0");
        Until("2026-12-16", "08:02");
        (await Clock(share).WriteDue(default)).ShouldBe(0);
        office.Words("SELECT who || ': ' || detail FROM audit WHERE what = 'contact.list-failed'").ShouldBe([$"scheduler: Expected the folder of call lists '{share.Path}', found that it is not there."]);
        office.Words("SELECT list FROM listed_call").ShouldBeEmpty("nothing is noted of what was not written");

        Directory.CreateDirectory(share.Path);
        Until("2026-12-16", "08:05");
        (await Clock(share).WriteDue(default)).ShouldBe(1);

        Today()[0].ShouldBe("08:00 written 1");
        File.Exists(Path.Combine(share.Path, "calls-C1-2026-12-16-1.csv")).ShouldBeTrue();
    }

    [Fact]
    public async Task Holidays_have_no_list_and_what_is_set_at_noon_does_not_begin_with_eight()
    {
        await Begin();
        Until("2026-12-24", "15:01");
        Clock().NextAt().ShouldBe(At("2026-12-28", "08:00"), "the 25th is a holiday");
        Until("2026-12-25", "09:00");
        (await Clock().WriteDue(default)).ShouldBe(0);
        Today().ShouldBeEmpty();

        Until("2026-12-28", "09:00");
        await Set("\"1\"", "09:30", "08:30");
        await office.Night("2026-12-28");
        (await Clock().WriteDue(default)).ShouldBe(0);
        Clock().NextAt().ShouldBe(At("2026-12-28", "09:30"));
    }

    [Theory]
    [InlineData(1, "D3 D4 D2")]
    [InlineData(3, "D4")]
    public async Task Who_pays_while_the_list_is_read_is_not_on_it(int payments, string rows)
    {
        await Begin();
        var payers = new Queue<string>(((string[])["D1", "D3", "D2"]).Take(payments));
        var lists = new CallLists(office.Database, time)
        {
            Folder = new CallListFolder(office.Spool, false),
            Between = async () =>
            {
                if (payers.TryDequeue(out var payer)) await office.Hear("2026-12-16", payer, "payment notified", $$"""{"amount":{{(int)DiallerOffice.Owed[payer]}}}""", "08:00");
            },
        };

        var file = (await lists.Write("C1", new DateOnly(2026, 12, 16), "ana")).Single();

        string.Join(' ', file.Rows).ShouldBe(rows);
        Rows(Path.GetFileName(file.Path)).ShouldBe(file.Rows);
        office.Words("SELECT count(*) || '' FROM listed_call").ShouldBe([file.Rows.Count.ToString(CultureInfo.InvariantCulture)]);
    }

    private async Task Begin(bool isWorked = true)
    {
        if (isWorked) await office.Night("2026-12-16");
        else await office.TakeIn();
        await Set(SettingStore.Unset, Times);
    }

    private async Task Set(string tag, params string[] times) =>
        (await new SettingStore(office.Database, time).Save(CallListSetting.NameOf("bank"), times, new SettingChange(new DateOnly(2026, 12, 16), "dialler"), tag, "ana")).ShouldBeNull();

    /// <summary>A clock of its own, as each server has one.</summary>
    private CallListClock Clock(CallListFolder? folder = null)
    {
        var desk = new NightDesk(office.Database, time, new NightNews(), NullLogger<NightDesk>.Instance);
        desks.Add(desk);
        return new CallListClock(office.Database, desk, folder ?? new CallListFolder(office.Spool, false), time, NullLogger<CallListClock>.Instance);
    }

    private async Task<int> Together(int servers) => (await Task.WhenAll(Enumerable.Range(0, servers).Select(_ => Clock()).ToList().Select(clock => Task.Run(() => clock.WriteDue(default))))).Sum();

    private void Until(string date, string hour) => time.Advance(At(date, hour) - time.GetUtcNow());

    private IReadOnlyList<string> Written()
    {
        using var context = office.Database.OpenContext();
        return [.. context.CallLists.AsEnumerable().OrderBy(row => row.Number).Select(Told)];
    }

    private static string Told(WrittenCallList row) => string.Create(
        CultureInfo.InvariantCulture, $"{row.List} {row.Date:yyyy-MM-dd} {row.Number} {(row.IsWithdrawal ? "off" : "on")} {row.Rows} {row.PastDue / 100} by {row.By} at {TimeOnly.MinValue.AddMinutes(row.DueMinute ?? 0):HH:mm}");

    private IReadOnlyList<string> Today() => [.. Day().Select(due => $"{due.Time} {due.State} {due.Files}")];

    private string? Waits() => Day()[0] is { State: CallListDue.Waits } due ? due.Why : null;

    private IReadOnlyList<CallListDue> Day()
    {
        using var context = office.Database.OpenContext();
        return new CallListDay(context, 1, time).Times();
    }

    private IEnumerable<string> Rows(string file) => File.ReadAllLines(Path.Combine(office.Spool, file)).Skip(1).Select(line => line.Split(',')[0]);

    private static DateTimeOffset At(string date, string hour) => new(DateOnly.Parse(date, CultureInfo.InvariantCulture).ToDateTime(TimeOnly.Parse(hour, CultureInfo.InvariantCulture)), TimeSpan.Zero);
}
