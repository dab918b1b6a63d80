using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

/// <summary>What firms have, and what is reported of it, by the API: over the hand-offs of the night.</summary>
public class PlacementTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task What_a_firm_reports_stands_with_its_placement()
    {
        var row = await Placed();
        (row["standing"]!.GetValue<string>(), row["firstAction"]).ShouldBe(("placed", null));

        var report = new { account = row["account"], firm = row["firm"], report = "action", text = "visit", id = "7" };
        (await Post("/api/placements/reports", report)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Post("/api/placements/reports", report)).StatusCode.ShouldBe(HttpStatusCode.NoContent, "the same again changes nothing");

        var events = (await worked.Get($"/api/placements/{row["case"]}/{row["seq"]}/events")).AsArray();
        events.Select(one => $"{one!["on"]} {one["what"]} {one["by"]} {one["text"]}").ShouldBe([$"{WorkedPortfolio.Night} action {ServedDatabase.Admin} visit"]);
        (await worked.Get($"/api/placements?state=active&search={row["account"]}"))["items"]![0]!["firstAction"]!.GetValue<string>().ShouldBe(WorkedPortfolio.Night);
        (await worked.Get("/api/audit"))["items"]!.AsArray().Select(line => $"{line!["what"]}: {line["detail"]}").ShouldContain("placement.report: visit");
    }

    [Fact]
    public async Task A_dispute_that_a_firm_reports_holds_everybody_at_once()
    {
        var row = (await worked.Get("/api/placements?size=2"))["items"]![1]!;

        (await Post("/api/placements/reports", new { account = row["account"], firm = row["firm"], report = "dispute", text = "paid long ago" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var hold = (await worked.Get($"/api/holds?state=active&search={row["account"]}"))["items"]![0]!;
        $"{hold["reason"]} {hold["scope"]} {hold["text"]} {hold["binds"]!.AsArray().Count}".ShouldBe("dispute company paid long ago 3");
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_what_was_expected()
    {
        var row = await Placed();
        (await Detail(HttpStatusCode.BadRequest, "/api/placements/reports", new { account = row["account"], report = "kept" })).ShouldContain("found 'kept'");
        (await Detail(HttpStatusCode.BadRequest, "/api/placements/reports", new { account = row["account"], report = "promise" })).ShouldContain("an 'amount' above 0");
        (await Detail(HttpStatusCode.Conflict, "/api/placements/reports", new { account = row["account"], firm = "nobody", report = "action" })).ShouldContain("a case that nobody has was expected");
        (await Detail(HttpStatusCode.Conflict, "/api/placements/objections", new { account = row["account"], isUpheld = true, why = "so" })).ShouldContain("has objected was expected");
        (await Detail(HttpStatusCode.NotFound, "/api/placements/reports", new { account = "nothing", report = "action" })).ShouldContain("nothing");
        (await worked.Served.Send(HttpMethod.Get, "/api/placements?state=x")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_statement_of_a_month_is_a_report_with_its_reasons()
    {
        var report = await worked.Get("/api/reports/commissions?from=2026-11&to=2026-11&firm=AG-01");

        report["columns"]!.AsArray().Select(column => column!["name"]!.GetValue<string>()).ShouldBe(["month", "firm", "account", "customer", "currency", "value date", "noted on", "amount", "rate", "commission", "why"]);
    }

    private async Task<JsonNode> Placed() => (await worked.Get("/api/placements?size=1"))["items"]![0]!;

    private Task<HttpResponseMessage> Post(string address, object wish) => worked.Served.Send(HttpMethod.Post, address, wish);

    private async Task<string> Detail(HttpStatusCode expected, string address, object wish)
    {
        var answer = await Post(address, wish);
        answer.StatusCode.ShouldBe(expected, await answer.Content.ReadAsStringAsync());
        return (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>();
    }
}
