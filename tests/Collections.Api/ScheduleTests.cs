using System.Net;
using Collections.Server.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Collections.Api;

public class ScheduleTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Address = "/api/schedules/1";

    [Fact]
    public async Task A_schedule_says_when_the_next_night_is_due_what_was_the_last_and_who_set_it()
    {
        var set = await Set(await Read(), new { time = "23:59", isOn = true, catchesUp = true });
        var schedule = await ServedDatabase.Json(set);
        (schedule["isOn"]!.GetValue<bool>(), schedule["changedBy"]!.GetValue<string>()).ShouldBe((true, ServedDatabase.Admin));
        schedule["last"]!["date"]!.GetValue<string>().ShouldBe(WorkedPortfolio.Night);
        schedule["next"]!["dueAt"]!.GetValue<DateTimeOffset>().ShouldBeGreaterThan(DateTimeOffset.UtcNow);
        (await worked.Get("/api/schedules")).AsArray().Single()!["next"]!.ToJsonString().ShouldBe(schedule["next"]!.ToJsonString());
        using var context = worked.Served.Database.OpenContext();
        context.Audit.Where(entry => entry.What == "schedule.save").OrderBy(entry => entry.Number).Last().Detail!.ShouldContain("on, at 23:59");
        (await ServedDatabase.Json(await Set(set, new { time = "23:59", isOn = false, catchesUp = true })))["next"].ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_who_set_the_same_version_the_second_is_told()
    {
        var read = await Read();
        (await Set(read, new { time = "04:30", isOn = false, catchesUp = false })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Set(read, new { time = "04:45", isOn = false, catchesUp = false })).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await worked.Get(Address))["time"]!.GetValue<string>().ShouldBe("04:30");
    }

    [Theory]
    [InlineData("25:00", null, "Expected a time of day such as 05:00, found '25:00'")]
    [InlineData("05:00", "moon", "Expected the name of a calendar, found 'moon'")]
    public async Task What_cannot_be_followed_is_refused(string time, string? calendar, string reason)
    {
        var answer = await Set(await Read(), new { time, calendar, isOn = true, catchesUp = true });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain(reason);
    }

    [Fact]
    public async Task A_calendar_that_a_schedule_names_is_not_taken_away()
    {
        var made = await worked.Served.Send(HttpMethod.Put, "/api/calendars/named", new { weekend = new[] { "Sunday" }, note = "", isDefault = false, days = Array.Empty<object>() }, isNew: true);
        var set = await Set(await Read(), new { time = "05:00", calendar = "named", isOn = false, catchesUp = true });
        set.StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await worked.Served.Send(HttpMethod.Delete, "/api/calendars/named", ifMatch: made.Headers.ETag!.ToString());
        (await ServedDatabase.Json(refused))["detail"]!.GetValue<string>().ShouldContain("named by that of");
        await Set(set, new { time = "05:00", isOn = false, catchesUp = true });
        (await worked.Served.Send(HttpMethod.Delete, "/api/calendars/named", ifMatch: made.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Who_reads_cases_sees_the_schedule_and_only_an_admin_sets_it()
    {
        using var supervisor = await worked.Served.Person("watcher", "supervisor");
        var read = await supervisor.GetAsync(new Uri(Address, UriKind.Relative));
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ServedDatabase.Send(supervisor, HttpMethod.Put, Address, new { time = "05:00", isOn = true, catchesUp = true }, read.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Switched_off_by_the_operator_the_scheduler_says_so()
    {
        (await worked.Get("/api/schedules/status"))["isOn"]!.GetValue<bool>().ShouldBeFalse();
        (await worked.Served.Client.GetStringAsync(new Uri("/health", UriKind.Relative))).ShouldBe("Healthy");
    }

    [Fact]
    public async Task Switched_on_it_is_awake_and_a_night_that_is_due_starts_by_itself()
    {
        var own = new WorkedPortfolio { Served = new ServedDatabase { Settings = new WebSettings(NeedsApproval: true, StartsNights: true) } };
        try
        {
            await own.InitializeAsync();
            await Until(async () => (await own.Get("/api/schedules/status")) is var state && state["isAlive"]!.GetValue<bool>() && state["isWatched"]!.GetValue<bool>());
            (await own.Served.Client.GetStringAsync(new Uri("/health", UriKind.Relative))).ShouldBe("Healthy");
            File.Exists(own.Served.Database.File + ".quartz").ShouldBeTrue();
            await own.Served.Database.Writer.Write(session => session.Prepare("""
                INSERT INTO schedule(tenant_id, portfolio_id, minute_of_day, is_on, catches_up, first_date, revision, changed_at, changed_by)
                VALUES (1, 1, 0, 1, 1, 0, 0, 0, 'anna')
                """).Execute());
            var due = own.Served.Services.GetRequiredService<Server.Scheduling.Schedules>().Next()!;
            due.DueAt.ShouldBeLessThan(DateTimeOffset.UtcNow);
            // The night is due since long ago; Quartz is told that it is in a moment, so that it is Quartz who wakes us.
            await own.Served.Services.GetRequiredService<Server.Scheduling.IWorkScheduler>().WakeAt(Server.Scheduling.WakeFor.Night, DateTimeOffset.UtcNow.AddSeconds(1), default);
            await Until(async () => (await own.Get("/api/runs?kind=Nightly")).AsArray().Any(run => run!["date"]!.GetValue<string>() == "2026-11-25" && run["state"]!.GetValue<string>() == "Finished"));
            using var context = own.Served.Database.OpenContext();
            context.Audit.Count(entry => entry.What == "schedule.start" && entry.Detail!.StartsWith("2026-11-25")).ShouldBe(1);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    private Task<HttpResponseMessage> Read() => worked.Served.Send(HttpMethod.Get, Address);

    private Task<HttpResponseMessage> Set(HttpResponseMessage read, object content) => worked.Served.Send(HttpMethod.Put, Address, content, read.Headers.ETag!.ToString());

    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await isSo()) await Task.Delay(50, patience.Token);
    }
}
