using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Collections.Persistence.Cases;
using Collections.Persistence.Messages;
using Collections.Server.Dispatching;

namespace Collections.Api;

public class CaseTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task Pages_follow_one_another_and_count_the_same_total()
    {
        var first = await worked.Get("/api/cases?size=20");
        var second = await worked.Get("/api/cases?size=20&page=2");
        first["total"]!.GetValue<long>().ShouldBe(second["total"]!.GetValue<long>());
        Ids(first).Concat(Ids(second)).Distinct().Count().ShouldBe(40);
    }

    [Fact]
    public async Task A_filter_takes_those_cases_and_no_others()
    {
        var all = await worked.Get("/api/cases?size=500&state=open&strategy=late-consumer-loan");
        all["total"]!.GetValue<long>().ShouldBe(all["items"]!.AsArray().Count);
        all["items"]!.AsArray().ShouldAllBe(row => row!["strategy"]!.GetValue<string>() == "late-consumer-loan");
        var segment = all["items"]!.AsArray().Select(row => row!["segment"]?.GetValue<string>()).First(name => name is not null)!;
        var some = await worked.Get($"/api/cases?size=500&state=open&strategy=late-consumer-loan&segment={segment}");
        some["items"]!.AsArray().ShouldAllBe(row => row!["segment"]!.GetValue<string>() == segment);
        some["total"]!.GetValue<long>().ShouldBe(all["items"]!.AsArray().Count(row => row!["segment"]?.GetValue<string>() == segment));
        (await worked.Get("/api/cases?strategy=nobody"))["total"]!.GetValue<long>().ShouldBe(0);
    }

    [Fact]
    public async Task A_case_is_in_the_stage_of_its_age_and_says_when_it_came_there_and_by_which_boundary()
    {
        var early = await worked.Get("/api/cases?size=500&state=open&strategy=early-cards&stage=early");
        early["total"]!.GetValue<long>().ShouldBeGreaterThan(0);
        early["items"]!.AsArray().ShouldAllBe(row => row!["stage"]!.GetValue<string>() == "early" && row["daysPastDue"]!.GetValue<long>() < 90);
        var row = early["items"]![0]!;
        var passage = (await worked.Get($"/api/cases/{row["id"]}"))["stages"]!.AsArray().Single()!;
        passage.ToJsonString().ShouldBe($$"""{"date":"{{WorkedPortfolio.Night}}","from":null,"to":"early","days":{{row["daysPastDue"]}},"boundary":1}""");
        (await worked.Get("/api/cases?stage=judicial"))["total"]!.GetValue<long>().ShouldBe(0);
        (await worked.Served.Send(HttpMethod.Get, "/api/cases?stage=young")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_stands_at_an_element_is_as_many_as_the_canvas_says()
    {
        foreach (var node in (await worked.Get("/api/strategies/early-cards/counts"))["standing"]!.AsArray())
        {
            var element = node!["elementId"]!.GetValue<string>();
            var cases = await worked.Get($"/api/cases?strategy=early-cards&elementId={element}&state=open&size=5");
            cases["total"]!.GetValue<long>().ShouldBe(node["cases"]!.GetValue<long>(), element);
            cases["items"]!.AsArray().ShouldAllBe(row => row!["standsAt"]!.AsArray().Any(id => id!.GetValue<string>() == element));
        }
    }

    [Fact]
    public async Task A_search_takes_the_beginning_of_a_reference_or_a_part_of_a_name()
    {
        var one = (await worked.Get("/api/cases?size=1"))["items"]![0]!;
        var found = await worked.Get($"/api/cases?search={one["account"]}");
        Ids(found).ShouldContain(one["id"]!.GetValue<string>());
        found["items"]!.AsArray().ShouldAllBe(row => row!["account"]!.GetValue<string>() == one["account"]!.GetValue<string>());
        Ids(await worked.Get($"/api/cases?search={one["customer"]}")).ShouldContain(one["id"]!.GetValue<string>());
        var name = (await worked.Get($"/api/cases/{one["id"]}"))["customerName"]!.GetValue<string>();
        Ids(await worked.Get($"/api/cases?search={Uri.EscapeDataString(name)}&size=500")).ShouldContain(one["id"]!.GetValue<string>());
        (await worked.Get("/api/cases?search=%25%25%25"))["total"]!.GetValue<long>().ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_works_cases_sees_the_drawing_of_a_case_and_no_other_strategy()
    {
        var row = (await worked.Get("/api/cases?strategy=early-cards&size=1"))["items"]![0]!;
        using var collector = await worked.Served.Person("sees-drawings", "collector");
        var drawing = await ServedDatabase.Json((await collector.GetAsync($"/api/cases/{row["id"]}/drawing")).EnsureSuccessStatusCode());
        drawing["bpmn"]!.GetValue<string>().ShouldBe((await worked.Get($"/api/strategies/early-cards?version={row["version"]}"))["bpmn"]!.GetValue<string>());
        (await collector.GetAsync("/api/catalog/activities")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await collector.GetAsync("/api/strategies/early-cards")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await collector.GetAsync("/api/cases/1/drawing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_case_says_by_which_rule_and_facts_it_was_treated()
    {
        var row = (await worked.Get("/api/cases?strategy=late-consumer-loan&size=1"))["items"]![0]!;
        var found = await worked.Get($"/api/cases/{row["id"]}");
        found["account"]!.GetValue<string>().ShouldBe(row["account"]!.GetValue<string>());
        found["facts"]!.AsArray().ShouldContain(fact => fact!["name"]!.GetValue<string>() == "days past due");
        found["variables"]!.AsArray().ShouldContain(variable => variable!["name"]!.GetValue<string>() == "segment" && variable["value"]!.GetValue<string>() == row["segment"]!.GetValue<string>());
        var decided = found["steps"]!.AsArray().First(step => step!["rule"] is not null)!;
        decided["why"]!.GetValue<string>().ShouldStartWith($"rule {decided["rule"]} of the table matched, because ");
        decided["why"]!.GetValue<string>().ShouldContain("days past due = ");
    }

    [Fact]
    public async Task Messages_and_tasks_of_a_case_are_shown_with_their_state()
    {
        var task = (await worked.Get("/api/tasks?size=1&state=open"))["items"]![0]!;
        var found = await worked.Get($"/api/cases/{task["case"]}");
        found["tasks"]!.AsArray().ShouldContain(row => row!["id"]!.GetValue<string>() == task["id"]!.GetValue<string>() && row["state"]!.GetValue<string>() == "Open");
    }

    [Fact]
    public async Task One_page_holds_what_proves_a_message_and_shows_the_whole_address_to_who_works_cases_alone()
    {
        var (id, key) = ("", "");
        foreach (var row in (await worked.Get("/api/cases?strategy=early-cards&size=500"))["items"]!.AsArray())
        {
            id = row!["id"]!.GetValue<string>();
            if ((await worked.Get($"/api/cases/{id}"))["messages"]!.AsArray() is [{ } found, ..]) key = found["key"]!.GetValue<string>();
            if (key.Length > 0) break;
        }
        var night = DateOnly.ParseExact(WorkedPortfolio.Night, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var before = await worked.Get($"/api/cases/{id}/messages/{key}");
        before["state"]!.GetValue<string>().ShouldBe("Pending");
        before["deliveries"]!.AsArray().ShouldBeEmpty();

        (await new OutboxDispatch(worked.Served.Database, OutboxDispatch.FolderBeside(worked.Served.Database)).Execute(night, default)).Sent.ShouldBeGreaterThan(0);
        await Hear(id, $$"""{"message":"{{before["reference"]}}","status":"delivered"}""");

        var proof = await worked.Get($"/api/cases/{id}/messages/{key}");
        proof["state"]!.GetValue<string>().ShouldBe("Sent");
        proof["decision"]!["on"]!.GetValue<string>().ShouldBe(WorkedPortfolio.Night);
        proof["strategy"]!["name"]!.GetValue<string>().ShouldBe("early-cards");
        proof["content"]!["digest"]!.GetValue<string>().Length.ShouldBe(64);
        proof["content"]!["body"]!.GetValue<string>().ShouldNotBeEmpty();
        proof["way"]!.AsArray()[^1]!["elementId"]!.GetValue<string>().ShouldBe(proof["decision"]!["elementId"]!.GetValue<string>());
        proof["way"]!.AsArray().ShouldContain(step => step!["rule"] != null, "the rule that chose the segment");
        proof["checks"]!.AsArray().Select(check => $"{check!["check"]} {check["isPassed"]}").ShouldBe(["contactPoint true", "guard true", "day true"]);
        proof["deliveries"]!.AsArray().Select(delivery => $"{delivery!["kind"]} {delivery["what"]}").ShouldBe(["dispatched Sent", "heard receipt"]);
        proof["deliveries"]![0]!["source"]!.GetValue<string>().ShouldContain(WorkedPortfolio.Night);
        proof["deliveries"]![1]!["reference"]!.GetValue<string>().ShouldBe("gw-1");

        using var auditor = await worked.Served.Person("reads-proofs", "auditor");
        var masked = await ServedDatabase.Json((await auditor.GetAsync($"/api/cases/{id}/messages/{key}")).EnsureSuccessStatusCode());
        masked["to"]!["isMasked"]!.GetValue<bool>().ShouldBeTrue();
        masked["to"]!["address"]!.GetValue<string>().ShouldStartWith("••••");
        proof["to"]!["address"]!.GetValue<string>().ShouldNotContain("•");
        foreach (var other in (string[])["9-9999", "nine", "9"])
            (await worked.Served.Send(HttpMethod.Get, $"/api/cases/{id}/messages/{other}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task Hear(string id, string payload) => worked.Served.Database.Writer.Write(session =>
    {
        var context = session.Context();
        context.Add(new InboxMessage { TenantId = 1, Number = session.Scalar("SELECT coalesce(max(number), 0) + 1 FROM inbox"), Source = "gateway", MessageId = "gw-1", AccountId = long.Parse(id, CultureInfo.InvariantCulture) >> 23, Name = "receipt", EffectiveAt = DateTimeOffset.UnixEpoch, Payload = payload, State = InboxState.Applied });
        return context.SaveChanges();
    });

    [Fact]
    public async Task A_case_or_state_that_is_not_there_is_named()
    {
        (await worked.Served.Send(HttpMethod.Get, "/api/cases/12345")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var answer = await worked.Served.Send(HttpMethod.Get, "/api/cases?state=asleep");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("asleep");
    }

    [Fact]
    public async Task An_incident_names_its_case_and_the_element_that_failed()
    {
        var row = (await worked.Get("/api/cases?strategy=late-consumer-loan&size=1"))["items"]![0]!;
        await worked.Served.Database.Writer.Write(session =>
        {
            var context = session.Context();
            var id = long.Parse(row["id"]!.GetValue<string>(), CultureInfo.InvariantCulture);
            context.Add(new Incident { TenantId = 1, Number = 1, CaseId = id, Seq = 1, Node = 0, VersionId = context.Cases.Single(known => known.Id == id).VersionId, Run = 1, Code = "NO_FLOW", Message = "none matched", RaisedAt = DateTimeOffset.UnixEpoch });
            context.SaveChanges();
        });
        var incident = (await worked.Get("/api/incidents?state=open&strategy=late-consumer-loan"))["items"]!.AsArray().Single()!;
        incident["account"]!.GetValue<string>().ShouldBe(row["account"]!.GetValue<string>());
        incident["elementId"]!.GetValue<string>().ShouldBe("Start");
        incident["isTriedAgain"]!.GetValue<bool>().ShouldBeFalse();
        (await worked.Get("/api/incidents?element=Nowhere"))["total"]!.GetValue<long>().ShouldBe(0);
        (await worked.Get("/api/incidents?state=resolved"))["total"]!.GetValue<long>().ShouldBe(0);
        (await worked.Served.Send(HttpMethod.Get, "/api/incidents?state=lost")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static List<string> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(row => row!["id"]!.GetValue<string>())];
}
