using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

/// <summary>Offers by the API: the list, what terms would come to, answers, and who may approve what.</summary>
public sealed class OfferTests(OfferedPortfolio offered) : IClassFixture<OfferedPortfolio>
{
    [Fact]
    public async Task An_offer_is_listed_with_its_limits_and_its_history_and_stands_on_the_page_of_its_case()
    {
        var row = (await offered.Get("/api/offers?state=open&customer=C9"))["items"]![0]!;

        $"{row["account"]} {row["state"]} {row["instalments"]} {row["down"]} {row["owed"]} {row["agreed"]} {row["unit"]} {row["validUntil"]}".ShouldBe("K9 open 12 10 60000.00 60000.00 ARS 2026-12-11");
        row["limits"]!.AsArray().Select(limit => $"{limit!["authority"]} {limit["instalments"]} {limit["down"]}").ShouldBe(["collector 12 10", "supervisor 15 10", "committee 24 0"]);
        row["choices"]!.AsArray().Select(choice => choice!.GetValue<int>()).ShouldBe([3, 6, 12]);
        row["history"]!.AsArray().Select(line => $"{line!["on"]} {line["what"]}").ShouldBe(["2026-12-01 made"]);
        (await offered.Get($"/api/cases/{row["case"]}"))["offers"]![0]!["id"]!.GetValue<string>().ShouldBe(row["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_terms_would_come_to_is_said_before_they_are_offered_and_nothing_is_written()
    {
        var id = await offered.CaseOf("K1");

        var preview = await offered.Json(HttpStatusCode.OK, "/api/offers/preview", new { @case = id, instalments = 7, down = 12.5 });
        $"{preview["owed"]} {preview["waived"]} {preview["agreed"]} {preview["needs"]}".ShouldBe("60000.00 0.00 60000.00 collector");
        preview["plan"]!.AsArray().Select(one => $"{one!["number"]} {one["due"]} {one["amount"]}").ShouldBe([
            "0 2026-12-04 7500.00", "1 2026-12-31 7500.00", "2 2027-01-31 7500.00", "3 2027-02-28 7500.00", "4 2027-03-31 7500.00", "5 2027-04-30 7500.00", "6 2027-05-31 7500.00", "7 2027-06-30 7500.00"]);
        (await offered.Json(HttpStatusCode.OK, "/api/offers/preview", new { @case = id, instalments = 24, principal = 10 }))["needs"]!.GetValue<string>().ShouldBe("committee");
        var beyond = await offered.Json(HttpStatusCode.OK, "/api/offers/preview", new { @case = id, instalments = 25 });
        beyond["needs"].ShouldBeNull();
        beyond["refusal"]!.GetValue<string>().ShouldStartWith("at most 24 instalments");

        (await offered.Get($"/api/offers?case={id}"))["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_collector_agrees_within_the_table_and_the_plan_begins_at_once()
    {
        var id = await offered.CaseOf("K2");
        (await offered.Post(offered.Collector, "/api/offers", new { @case = id, instalments = 6, down = 10, isAccepted = true, reason = "on the telephone" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var rows = (await offered.Get($"/api/offers?case={id}"))["items"]!.AsArray();
        rows.Select(row => $"{row!["state"]} {row["instalments"]} {row["madeBy"]}").ShouldBe(["accepted 6 carla", "replaced 12 "]);
        rows[0]!["plan"]!.AsArray().Count.ShouldBe(7);
        (await offered.Get("/api/audit"))["items"]!.AsArray().Select(line => $"{line!["by"]} {line["what"]}").ShouldContain("carla offer.accept");
        (await offered.Detail(HttpStatusCode.Conflict, offered.Collector, "/api/offers", new { @case = id, instalments = 3, down = 10 })).ShouldContain("found one that is 'accepted'");
    }

    [Fact]
    public async Task What_is_beyond_a_collector_waits_for_a_supervisor_and_is_accepted_after_that()
    {
        var id = await offered.CaseOf("K3");
        (await offered.Post(offered.Collector, "/api/offers", new { @case = id, instalments = 15, down = 10, isAccepted = true })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await offered.State(id)).ShouldBe("needs approval supervisor");
        (await offered.Post(offered.Collector, "/api/offers/decisions", new { @case = id, isApproved = true })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await offered.Detail(HttpStatusCode.Conflict, offered.Collector, "/api/offers/answers", new { @case = id, answer = "accept" })).ShouldContain("an offer that is open was expected");

        (await offered.Post(offered.Supervisor, "/api/offers/decisions", new { @case = id, isApproved = true })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await offered.State(id)).ShouldBe("open supervisor");
        (await offered.Post(offered.Collector, "/api/offers/answers", new { @case = id, answer = "accept" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await offered.State(id)).ShouldBe("accepted supervisor");
    }

    [Fact]
    public async Task A_supervisor_needs_nobody_for_what_supervisors_may()
    {
        var id = await offered.CaseOf("K4");
        (await offered.Post(offered.Supervisor, "/api/offers", new { @case = id, instalments = 15, down = 10, isAccepted = true })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await offered.State(id)).ShouldBe("accepted ");
    }

    [Fact]
    public async Task The_committee_is_two_persons_neither_of_whom_has_asked()
    {
        var id = await offered.CaseOf("K5");
        (await offered.Post(offered.Supervisor, "/api/offers", new { @case = id, instalments = 24, principal = 10 })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await offered.Detail(HttpStatusCode.Conflict, offered.Supervisor, "/api/offers/decisions", new { @case = id, isApproved = true })).ShouldContain("another person than who asked");
        (await offered.Post(offered.Served.Client, "/api/offers/decisions", new { @case = id, isApproved = true })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await offered.Get($"/api/offers?case={id}"))["items"]![0]!["approvedBy"]!.GetValue<string>().ShouldBe(ServedDatabase.Admin);
        (await offered.Detail(HttpStatusCode.Conflict, offered.Served.Client, "/api/offers/decisions", new { @case = id, isApproved = true })).ShouldContain("another person than who has approved before");

        (await offered.Post(offered.Second, "/api/offers/decisions", new { @case = id, isApproved = true })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await offered.State(id)).ShouldBe("open committee");
        (await offered.Get($"/api/offers?case={id}"))["items"]![0]!["agreed"]!.GetValue<string>().ShouldBe("54000.00");
    }

    [Fact]
    public async Task It_is_refused_by_the_customer_or_taken_back_with_a_reason()
    {
        var refused = await offered.CaseOf("K6");
        (await offered.Post(offered.Collector, "/api/offers/answers", new { @case = refused, answer = "refuse", reason = "too much down" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await offered.State(refused)).ShouldBe("refused ");
        var cancelled = await offered.CaseOf("K7");
        (await offered.Detail(HttpStatusCode.BadRequest, offered.Collector, "/api/offers/answers", new { @case = cancelled, answer = "cancel" })).ShouldBe("Expected in 'reason' why, found nothing.");
        (await offered.Post(offered.Collector, "/api/offers/answers", new { @case = cancelled, answer = "cancel", reason = "wrong customer" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await offered.State(cancelled)).ShouldBe("cancelled ");
        (await offered.Detail(HttpStatusCode.Conflict, offered.Collector, "/api/offers/answers", new { @case = cancelled, answer = "accept" })).ShouldContain("a case with an offer was expected");
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_what_was_expected()
    {
        var id = await offered.CaseOf("K8");
        (await offered.Detail(HttpStatusCode.BadRequest, offered.Collector, "/api/offers", new { @case = id, instalments = 0 })).ShouldContain("1 to 120 instalments");
        (await offered.Detail(HttpStatusCode.BadRequest, offered.Collector, "/api/offers", new { @case = id, instalments = 3, down = 1.234 })).ShouldContain("2 decimals");
        (await offered.Detail(HttpStatusCode.BadRequest, offered.Collector, "/api/offers/answers", new { @case = id, answer = "maybe" })).ShouldContain("found 'maybe'");
        (await offered.Detail(HttpStatusCode.BadRequest, offered.Collector, "/api/offers/preview", new { @case = "x", instalments = 3 })).ShouldContain("found 'x'");
        (await offered.Detail(HttpStatusCode.NotFound, offered.Collector, "/api/offers/preview", new { @case = "1", instalments = 3 })).ShouldContain("found '1'");
        (await offered.Detail(HttpStatusCode.Conflict, offered.Collector, "/api/offers", new { @case = id, instalments = 25, down = 10 })).ShouldContain("at most 24 instalments");
        (await offered.Served.Send(HttpMethod.Get, "/api/offers?state=x")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await offered.Served.Send(HttpMethod.Get, "/api/offers?case=x")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var reader = await offered.Served.Person("ines", "analyst");
        (await offered.Post(reader, "/api/offers", new { @case = id, instalments = 3, down = 10 })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_was_expected_is_said_in_Spanish()
    {
        var id = await offered.CaseOf("K8");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/offers?state=x&case={id}");
        request.Headers.AcceptLanguage.ParseAdd("es");
        (await ServedDatabase.Json(await offered.Served.Client.SendAsync(request)))["detail"]!.GetValue<string>().ShouldStartWith("Se esperaba");
    }
}
