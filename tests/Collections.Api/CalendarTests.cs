using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class CalendarTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    private static readonly string[] SaturdayAndSunday = ["Saturday", "Sunday"];

    [Fact]
    public async Task A_database_begins_with_a_bank_calendar_of_monday_to_friday()
    {
        var bank = await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/calendars/bank"));
        bank["weekend"]!.AsArray().Select(day => day!.GetValue<string>()).ShouldBe(["Sunday", "Saturday"]);
        (bank["isDefault"]!.GetValue<bool>(), bank["days"]!.AsArray().Count, bank["changedBy"]).ShouldBe((true, 0, null));
    }

    [Fact]
    public async Task Holidays_are_taken_in_as_lines_of_date_and_label_in_the_forms_that_offices_write()
    {
        var made = await Put("lines", null, []);
        var answer = await Import("lines", made, "fecha;motivo\n2026-12-25;Navidad\r\n08/12/2026;Inmaculada Concepción\n\n1/1/2027\n");
        var days = (await ServedDatabase.Json(answer))["days"]!.AsArray();
        days.Select(day => $"{day!["date"]} {day["label"]}").ShouldBe(["2026-12-08 Inmaculada Concepción", "2026-12-25 Navidad", "2027-01-01 "]);
        using var context = served.Database.OpenContext();
        context.Audit.Single(entry => entry.What == "calendar.import" && entry.Subject == "lines").Who.ShouldBe(ServedDatabase.Admin);
    }

    [Fact]
    public async Task Of_lines_with_a_defect_nothing_is_taken_in_and_each_is_named()
    {
        var made = await Put("defects", null, []);
        var answer = await Import("defects", made, "2026-12-25;Navidad\n2026-13-01;Nadie\nmañana;Fiesta");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var detail = (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>();
        detail.ShouldContain("line 2");
        detail.ShouldContain("line 3: expected a date such as 2026-12-25 before the first semicolon, found 'mañana'");
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/calendars/defects")))["days"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calendar_without_a_day_to_work_on_is_refused()
    {
        var answer = await served.Send(HttpMethod.Put, "/api/calendars/lazy", new { weekend = Enum.GetNames<DayOfWeek>(), note = "", isDefault = false, days = Array.Empty<object>() }, isNew: true);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("no day would be left to work on");
    }

    [Fact]
    public async Task A_look_at_a_change_changes_nothing_and_what_is_no_change_cannot_be_taken_back()
    {
        var made = await Put("looked at", null, []);
        var look = await served.Send(HttpMethod.Post, "/api/calendars/looked%20at/preview", new { weekend = SaturdayAndSunday, note = "", isDefault = false, days = new[] { new { date = "2026-12-14", isWorked = false, label = "Duelo" } } }, made.Headers.ETag!.ToString());
        look.StatusCode.ShouldBe(HttpStatusCode.OK, await look.Content.ReadAsStringAsync());
        (await ServedDatabase.Json(look))["moves"]!.GetValue<long>().ShouldBe(0, "no night was worked: nothing waits");

        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/calendars/looked%20at")))["days"]!.AsArray().ShouldBeEmpty();
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/calendars/looked%20at/changes"))).AsArray().ShouldBeEmpty();
        (await served.Send(HttpMethod.Post, "/api/calendars/looked%20at/changes/9/take-back", new { }, made.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_version_the_second_is_told()
    {
        var made = await Put("shared", null, []);
        var first = await Put("shared", made, [Holiday("2026-12-25")]);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Put("shared", made, [])).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await served.Send(HttpMethod.Put, "/api/calendars/shared", new { weekend = SaturdayAndSunday, isDefault = false })).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/calendars/shared")))["days"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_calendar_is_the_default_and_it_stays()
    {
        var own = new ServedDatabase();
        try
        {
            await own.InitializeAsync();
            var content = new { weekend = SaturdayAndSunday, note = "", isDefault = true, days = Array.Empty<object>() };
            var made = await own.Send(HttpMethod.Put, "/api/calendars/court", content, isNew: true);
            made.StatusCode.ShouldBe(HttpStatusCode.OK);
            var all = (await ServedDatabase.Json(await own.Send(HttpMethod.Get, "/api/calendars"))).AsArray();
            all.Where(calendar => calendar!["isDefault"]!.GetValue<bool>()).Single()!["name"]!.GetValue<string>().ShouldBe("court");
            (await own.Send(HttpMethod.Delete, "/api/calendars/court", ifMatch: made.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await own.Send(HttpMethod.Put, "/api/calendars/court", content with { isDefault = false }, made.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_calendar_that_nothing_names_is_taken_away()
    {
        var made = await Put("unused", null, [Holiday("2026-12-25")]);
        (await served.Send(HttpMethod.Delete, "/api/calendars/unused", ifMatch: made.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await served.Send(HttpMethod.Get, "/api/calendars/unused")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_reads_cases_reads_calendars_and_only_an_admin_changes_them()
    {
        using var collector = await served.Person("reader-of-calendars", "collector", "supervisor", "analyst");
        (await collector.GetAsync(new Uri("/api/calendars/bank", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ServedDatabase.Send(collector, HttpMethod.Put, "/api/calendars/mine", new { weekend = SaturdayAndSunday, isDefault = false }, isNew: true)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<HttpResponseMessage> Put(string name, HttpResponseMessage? read, object[] days) => served.Send(
        HttpMethod.Put, $"/api/calendars/{name}", new { weekend = SaturdayAndSunday, note = "Of a test", isDefault = false, days }, read?.Headers.ETag!.ToString(), isNew: read is null);

    private Task<HttpResponseMessage> Import(string name, HttpResponseMessage read, string csv) =>
        served.Send(HttpMethod.Post, $"/api/calendars/{name}/holidays", new { csv }, read.Headers.ETag!.ToString());

    private static JsonObject Holiday(string date) => new() { ["date"] = date, ["isWorked"] = false, ["label"] = "" };
}
