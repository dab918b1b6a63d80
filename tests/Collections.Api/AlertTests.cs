using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class AlertTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Setting = "/api/settings/alerts/sample";

    [Fact]
    public async Task A_kept_run_is_an_alert_that_a_supervisor_takes_note_of_once_and_that_its_release_ends()
    {
        (await worked.Served.Send(HttpMethod.Post, "/api/runs/1/keep", new { reason = "A question" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await worked.Get("/api/alerts/count"))["open"]!.GetValue<long>().ShouldBe(1);
        var alert = await Single("?state=open&kind=outboundHeld");
        (Text(alert, "portfolio"), Text(alert, "date"), alert["run"]!.GetValue<long>()).ShouldBe(("sample", WorkedPortfolio.Night, 1L));
        Text(alert, "what").ShouldBe("Nothing of run 1 of 2026-11-24 leaves: it is kept until two persons release it.");
        Text(await Spanish("/api/alerts"), "what").ShouldBe("No sale nada del proceso 1 del 2026-11-24: está retenido hasta que dos personas lo liberen.");

        var address = $"/api/alerts/{Text(alert, "id")}/note";
        var luis = await worked.Served.Person("luis-of-alerts", "supervisor");
        (await ServedDatabase.Send(luis, HttpMethod.Post, address, new { words = " " })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Send(luis, HttpMethod.Post, address, new { words = "I ask the bank" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var twice = await worked.Served.Send(HttpMethod.Post, address, new { words = "So do I" });
        (twice.StatusCode, Text(await ServedDatabase.Json(twice), "detail")).ShouldBe((HttpStatusCode.Conflict, "Expected an alert of which nobody has taken note, found that luis-of-alerts has."));
        (await worked.Get("/api/alerts/count"))["open"]!.GetValue<long>().ShouldBe(0);
        var noted = await Single("?state=noted");
        (Text(noted, "notedBy"), Text(noted, "notedWords"), Text(noted, "state")).ShouldBe(("luis-of-alerts", "I ask the bank", "noted"));

        (await worked.Served.Send(HttpMethod.Post, "/api/runs/1/release", new { reason = "Answered" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ServedDatabase.Send(luis, HttpMethod.Post, "/api/runs/1/release", new { reason = "Yes" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        Text(await Single("?state=over"), "overWhy").ShouldBe("Run 1 was released.");
        (await worked.Get("/api/alerts?state=noted"))["total"]!.GetValue<long>().ShouldBe(0);
        var audit = (await worked.Get("/api/audit?what=alert.note"))["items"]!.AsArray();
        Text(audit.Single(row => Text(row!, "what") == "alert.note")!, "detail").ShouldBe("I ask the bank");
    }

    [Fact]
    public async Task Alerts_are_for_those_who_may_start_runs_and_for_nobody_behind_a_wall()
    {
        var collector = await worked.Served.Person("carla-of-alerts", "collector");
        var walled = await worked.Served.PersonOf(["B"], "sonia-of-alerts", "supervisor");
        foreach (var address in new[] { "/api/alerts", "/api/alerts/count" })
        {
            (await collector.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await walled.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        (await worked.Served.Send(HttpMethod.Get, "/api/alerts?state=lost")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await worked.Served.Send(HttpMethod.Get, "/api/alerts?kind=lost")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await worked.Served.Send(HttpMethod.Post, "/api/alerts/999/note", new { words = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_listens_is_told_how_many_wait()
    {
        using var listening = await worked.Served.Client.GetAsync("/api/alerts/news", HttpCompletionOption.ResponseHeadersRead);
        listening.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await listening.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync()).ShouldNotBeNull().ShouldStartWith("data: {\"open\":");
    }

    [Theory]
    [InlineData("nobody", "en")]
    [InlineData("a@example.test,b@example.test", "en")]
    [InlineData("a@example.test", "fr")]
    public async Task Addresses_to_which_no_mail_can_go_are_refused(string to, string language)
    {
        var tag = Text(await worked.Get(Setting), "etag");
        var answer = await worked.Served.Send(HttpMethod.Put, Setting, new { to = new[] { to }, language, reason = "The night" }, ifMatch: tag);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Addresses_are_set_with_a_reason_and_keep_their_history()
    {
        var before = await worked.Get(Setting);
        (before["to"]!.AsArray().Count, before["hasMailServer"]!.GetValue<bool>()).ShouldBe((0, false));
        var change = new { to = new[] { "night@example.test" }, language = "es", reason = "Who has the night" };
        (await worked.Served.Send(HttpMethod.Put, Setting, change, ifMatch: Text(before, "etag"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await worked.Served.Send(HttpMethod.Put, Setting, change, ifMatch: Text(before, "etag"))).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var after = await worked.Get(Setting);
        (after["to"]![0]!.GetValue<string>(), Text(after, "language"), Text(after["history"]![0]!, "reason")).ShouldBe(("night@example.test", "es", "Who has the night"));
    }

    private async Task<JsonNode> Single(string query) => (await worked.Get($"/api/alerts{query}"))["items"]!.AsArray().ShouldHaveSingleItem()!;

    private async Task<JsonNode> Spanish(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd("es");
        return (await ServedDatabase.Json(await worked.Served.Client.SendAsync(request)))["items"]!.AsArray()[0]!;
    }

    private static string Text(JsonNode row, string member) => row[member]!.GetValue<string>();
}
