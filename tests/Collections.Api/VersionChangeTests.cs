using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class VersionChangeTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private static readonly Dictionary<string, object?> Change = new() { ["from"] = 1, ["to"] = 2, ["reason"] = "The wait was too short" };

    [Fact]
    public async Task Running_cases_come_to_the_new_version_and_their_history_says_who_wanted_it_and_why()
    {
        var open = await Total("/api/cases?strategy=early-cards&state=open");
        var waiting = await Standing("early-cards", 1, "LowWait");
        var medium = await Standing("early-cards", 1, "MediumWait");
        await Publish("early-cards", bpmn => bpmn.Replace("LowWait", "LongWait", StringComparison.Ordinal));
        var preview = await Preview("early-cards");
        preview["cases"]!.GetValue<long>().ShouldBe(open);
        (Number(preview, "stays") + Number(preview, "moves") + Number(preview, "ends") + Number(preview, "needsHand")).ShouldBe(open);
        var moves = preview["groups"]!.AsArray().Single(group => group!["kind"]!.GetValue<string>() == "moves")!;
        (moves["elementId"]!.GetValue<string>(), moves["targetId"]!.GetValue<string>(), moves["cases"]!.GetValue<long>()).ShouldBe(("LowWait", "LowWhatsapp", waiting));
        moves["why"]!.GetValue<string>().ShouldBe("'LowWait' is not in the new version; 'LowWhatsapp' follows it");
        (await Total("/api/cases?strategy=early-cards&version=1&state=open")).ShouldBe(open);

        using var mover = await worked.Served.Person("mover", "approver");
        var report = (await Migrate(mover, "early-cards", Change))["report"]!;
        report["migrated"]!.GetValue<long>().ShouldBe(open);
        report["left"]!.AsArray().ShouldBeEmpty();
        (await Total("/api/cases?strategy=early-cards&version=1&state=open")).ShouldBe(0);
        (await Standing("early-cards", 2, "MediumWait")).ShouldBe(medium);
        var moved = await worked.Get($"/api/cases/{moves["sample"]![0]}");
        moved["version"]!.GetValue<int>().ShouldBe(2);
        var change = moved["changes"]!.AsArray().Single()!;
        (change["from"]!.GetValue<int>(), change["to"]!.GetValue<int>(), change["by"]!.GetValue<string>(), change["reason"]!.GetValue<string>()).ShouldBe((1, 2, "mover", "The wait was too short"));
        var steps = moved["steps"]!.AsArray().Select(step => step!["elementId"]!.GetValue<string>()).ToList();
        steps.IndexOf("LowWait").ShouldBeInRange(0, steps.IndexOf("LowWhatsapp"));
        (await worked.Get("/api/audit?subject=early-cards"))["items"]!.AsArray().Select(row => $"{row!["by"]} {row["what"]} {row["detail"]}").ShouldContain("mover strategy.migrate version 1 to 2: The wait was too short");

        (await Migrate(mover, "early-cards", Change))["report"]!["migrated"]!.GetValue<long>().ShouldBe(0);
        (await worked.Work("2026-11-25"))["state"]!.GetValue<string>().ShouldBe("Finished");
    }

    [Fact]
    public async Task Open_tasks_stay_with_their_queue_and_are_completed_in_the_new_version()
    {
        await Publish("sme", bpmn => bpmn.Replace("business days(10)", "business days(12)", StringComparison.Ordinal));
        var before = await Total("/api/tasks?state=open&queue=company-officers");
        using var mover = await worked.Served.Person("officer", "approver");
        var report = (await Migrate(mover, "sme", Change))["report"]!;
        report["migrated"]!.GetValue<long>().ShouldBeGreaterThan(0);
        (await Total("/api/tasks?state=open&queue=company-officers")).ShouldBe(before);
        var task = (await worked.Get("/api/tasks?state=open&queue=company-officers&size=1"))["items"]![0]!;
        var done = await worked.Served.Send(HttpMethod.Post, $"/api/tasks/{task["id"]}/complete", new { outcome = task["outcomes"]![0]!.GetValue<string>() });
        done.StatusCode.ShouldBe(HttpStatusCode.OK, await done.Content.ReadAsStringAsync());
        (await worked.Get($"/api/cases/{task["case"]}"))["version"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Who_made_the_version_does_not_bring_the_cases_to_it_a_part_comes_over_alone_and_what_is_asked_to_stay_is_left()
    {
        await Publish("late-consumer-loan", bpmn => bpmn + "\n");
        var own = await worked.Served.Send(HttpMethod.Post, "/api/strategies/late-consumer-loan/migrate", Change);
        own.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(own))["detail"]!.GetValue<string>().ShouldContain("had no hand in it, found anna");
        using var mover = await worked.Served.Person("leaver", "approver");
        await MovePart(mover);
        var open = await Total("/api/cases?strategy=late-consumer-loan&version=1&state=open");
        var standing = (await worked.Get("/api/strategies/late-consumer-loan/counts?version=1"))["standing"]![0]!;
        var report = (await Migrate(mover, "late-consumer-loan", new(Change) { ["mapping"] = new[] { new { from = standing["elementId"]!.GetValue<string>() } } }))["report"]!;
        var left = report["left"]!.AsArray().Sum(group => group!["cases"]!.GetValue<long>());
        left.ShouldBeGreaterThanOrEqualTo(standing["cases"]!.GetValue<long>());
        (await Total("/api/cases?strategy=late-consumer-loan&version=1&state=open")).ShouldBe(left);
        report["migrated"]!.GetValue<long>().ShouldBe(open - left);
    }

    [Theory]
    [InlineData("""{"from":1,"to":2,"reason":"x","cases":[],"query":"segment=a"}""", HttpStatusCode.BadRequest, "found both")]
    [InlineData("""{"from":1,"to":2,"reason":"x","cases":[" "]}""", HttpStatusCode.BadRequest, "found none")]
    [InlineData("""{"from":1,"to":1,"reason":"x"}""", HttpStatusCode.BadRequest, "found 1 twice")]
    [InlineData("""{"from":1,"to":9,"reason":"x"}""", HttpStatusCode.NotFound, "phone-contact with 1 and 9")]
    [InlineData("""{"from":1,"to":2}""", HttpStatusCode.BadRequest, "Expected a reason")]
    [InlineData("""{"from":1,"to":2,"reason":"x","timers":"later"}""", HttpStatusCode.BadRequest, "found 'later'")]
    [InlineData("""{"from":1,"to":2,"reason":"x","mapping":[{"to":"Call"}]}""", HttpStatusCode.BadRequest, "'from'")]
    public async Task What_cannot_be_migrated_is_refused_in_words(string request, HttpStatusCode status, string words)
    {
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/strategies/phone-contact/migrate", JsonNode.Parse(request));
        answer.StatusCode.ShouldBe(status);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain(words);
    }

    [Fact]
    public async Task Who_may_not_publish_may_not_migrate()
    {
        using var collector = await worked.Served.Person("no-mover", "auditor");
        (await ServedDatabase.Send(collector, HttpMethod.Post, "/api/strategies/sme/migrate", Change)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Two cases, one by its number and one by its account, come to the second version; the audit and the report say which were meant.</summary>
    private async Task MovePart(HttpClient mover)
    {
        const string Open = "/api/cases?strategy=late-consumer-loan&version=1&state=open";
        var open = await Total(Open);
        var rows = (await worked.Get(Open + "&size=3"))["items"]!.AsArray();
        string[] named = [rows[0]!["id"]!.GetValue<string>(), rows[1]!["account"]!.GetValue<string>(), "nobody"];

        var report = (await Migrate(mover, "late-consumer-loan", new(Change) { ["cases"] = named }))["report"]!;

        (report["migrated"]!.GetValue<long>(), Number(report["part"]!, "cases"), Number(report["part"]!, "others")).ShouldBe((2, 2, open - 2));
        report["part"]!["strangers"]!.AsArray().Single()!["reference"]!.GetValue<string>().ShouldBe("nobody");
        (await Total(Open)).ShouldBe(open - 2);
        (await worked.Get($"/api/cases/{rows[2]!["id"]}"))["version"]!.GetValue<int>().ShouldBe(1);
        (await worked.Get("/api/audit?subject=late-consumer-loan"))["items"]!.AsArray().Select(row => row!["detail"]!.ToString()).ShouldContain("version 1 to 2, 2 cases that were named: The wait was too short");
        var none = await ServedDatabase.Send(mover, HttpMethod.Post, "/api/strategies/late-consumer-loan/migrate", new Dictionary<string, object?>(Change) { ["query"] = "product=none-of-these" });
        none.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(none))["detail"]!.GetValue<string>().ShouldBe("Expected open cases on version 1 among those that were chosen, found none.");
    }

    private static long Number(JsonNode preview, string name) => preview[name]!.GetValue<long>();

    private async Task Publish(string strategy, Func<string, string> change)
    {
        var document = await worked.Get($"/api/strategies/{strategy}");
        var bpmn = change(document["bpmn"]!.GetValue<string>());
        var saved = await worked.Served.Send(HttpMethod.Put, $"/api/strategies/{strategy}", new { bpmn, files = document["files"] }, document["etag"]!.GetValue<string>());
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
        var published = await worked.Served.Send(HttpMethod.Post, $"/api/strategies/{strategy}/publish", new { }, await worked.Served.Approved(strategy));
        published.StatusCode.ShouldBe(HttpStatusCode.OK, await published.Content.ReadAsStringAsync());
    }

    private async Task<JsonNode> Preview(string strategy)
    {
        var answer = await worked.Served.Send(HttpMethod.Post, $"/api/strategies/{strategy}/migration", Change);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    private async Task<JsonNode> Migrate(HttpClient who, string strategy, Dictionary<string, object?> change)
    {
        var answer = await ServedDatabase.Send(who, HttpMethod.Post, $"/api/strategies/{strategy}/migrate", change);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        return await worked.Ended((await ServedDatabase.Json(answer))["id"]!.GetValue<long>());
    }

    private async Task<long> Total(string address) => (await worked.Get(address + "&size=1"))["total"]!.GetValue<long>();

    private async Task<long> Standing(string strategy, int version, string element) =>
        (await worked.Get(string.Create(CultureInfo.InvariantCulture, $"/api/strategies/{strategy}/counts?version={version}")))["standing"]!.AsArray()
            .Single(node => node!["elementId"]!.GetValue<string>() == element)!["cases"]!.GetValue<long>();
}
