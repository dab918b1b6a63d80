using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class HoldTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task A_case_that_is_held_stands_still_says_why_and_goes_on_when_it_is_released()
    {
        var row = (await worked.Get("/api/cases?state=open&size=1"))["items"]![0]!;
        (await Done("/api/holds", new { accounts = new[] { row["account"] }, reason = "dispute", isPreview = true }))["matched"]!.GetValue<int>().ShouldBe(1);
        var set = await Done("/api/holds", new { accounts = new[] { row["account"], "nobody" }, reason = "dispute", text = "Claim R-77", scope = "customer", untilEvent = "dispute decided" });
        (set["done"]!.GetValue<int>(), set["refused"]![0]!["id"]!.GetValue<string>()).ShouldBe((1, "nobody"));

        var held = await worked.Get($"/api/cases/{row["id"]}");
        held["heldSince"]!.GetValue<string>().ShouldBe(WorkedPortfolio.Night);
        var hold = held["holds"]![0]!;
        $"{hold["reason"]} {hold["text"]} {hold["scope"]} {hold["state"]} {hold["setBy"]} {hold["untilEvent"]}".ShouldBe($"dispute Claim R-77 customer active {ServedDatabase.Admin} dispute decided");

        (await Done("/api/holds/release", new { ids = new[] { hold["id"] }, why = "Unfounded" }))["done"]!.GetValue<int>().ShouldBe(1);
        held = await worked.Get($"/api/cases/{row["id"]}");
        held["heldSince"].ShouldBeNull();
        held["holds"]![0]!["releasedWhy"]!.GetValue<string>().ShouldBe("Unfounded");
        (await worked.Get("/api/holds?state=active"))["items"]!.AsArray().ShouldNotContain(other => other!["id"]!.GetValue<string>() == hold["id"]!.GetValue<string>());
        (await worked.Get("/api/audit"))["items"]!.AsArray().Select(line => $"{line!["what"]}: {line["detail"]}").ShouldContain("hold.release: 1 holds: Unfounded");
    }

    [Fact]
    public async Task All_cases_of_a_filter_are_held_and_all_holds_of_a_reason_released_at_once()
    {
        var cases = (await worked.Get("/api/cases?state=open&search=A000000010&size=500"))["items"]!.AsArray().Select(row => row!["account"]!.GetValue<string>()).Distinct().Count();
        cases.ShouldBeGreaterThan(1);
        var wanted = new { query = "state=open&search=A000000010", reason = "disaster", text = "The town is under water", binds = new[] { "messages" }, clocks = new[] { "timers" }, until = "2027-01-04" };
        (await Done("/api/holds", wanted))["done"]!.GetValue<int>().ShouldBe(cases);
        var listed = await worked.Get("/api/holds?state=active&reason=disaster&untilBy=2027-01-04&size=1");
        listed["total"]!.GetValue<int>().ShouldBe(cases);
        listed["items"]![0]!["until"]!.GetValue<string>().ShouldBe("2027-01-04");

        (await Done("/api/holds/release", new { reason = "disaster", why = "The water is gone" }))["done"]!.GetValue<int>().ShouldBe(cases);
        (await worked.Get("/api/holds?state=active&reason=disaster"))["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"accounts":["x"],"reason":"whim","text":"t"}""", "found 'whim'")]
    [InlineData("""{"accounts":["x"],"reason":"legal","text":" "}""", "found 0")]
    [InlineData("""{"accounts":["x"],"reason":"legal","text":"t","clocks":["terms"]}""", "terms with timers only")]
    [InlineData("""{"accounts":["x"],"reason":"legal","text":"t","until":"2026-11-01"}""", "Expected an end after")]
    [InlineData("""{"reason":"legal","text":"t"}""", "found neither")]
    [InlineData("""{"query":"version=x","reason":"legal","text":"t"}""", "found 'x'")]
    public async Task A_hold_that_makes_no_sense_is_refused_with_what_was_expected(string wish, string expected)
    {
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/holds", JsonNode.Parse(wish)!);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain(expected);
    }

    private async Task<JsonNode> Done(string address, object wish)
    {
        var answer = await worked.Served.Send(HttpMethod.Post, address, wish);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }
}
