using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

/// <summary>The portal of firms by the API: what was handed to a firm, for as long as it has it, and what it owes afterwards.</summary>
public class FirmPortalTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task Somebody_of_a_firm_sees_what_it_was_handed_and_nothing_of_the_house_or_of_another_firm()
    {
        var (mine, other) = await TwoFirms();
        using var person = await Person("ines", mine["firm"]);

        var listed = await Get(person, "/api/firm/placements?size=500");
        listed["total"]!.GetValue<long>().ShouldBe((await worked.Get($"/api/placements?state=active&firm={mine["firm"]}"))["total"]!.GetValue<long>());
        (await worked.Get("/api/placements/firms")).AsArray().Select(firm => firm!.GetValue<string>()).ShouldContain(mine["firm"]!.GetValue<string>(), "whoever invites a person of a firm is offered it");
        var page = await Get(person, $"/api/firm/placements/{Id(mine)}");
        $"{page["placement"]!["account"]} {page["placement"]!["standing"]} {page["isHeld"]} {page["accounts"]!.AsArray().Count} {page["court"]}".ShouldBe($"{mine["account"]} placed false 1 ");
        (await Get(person, $"/api/firm/placements?search={mine["account"]}&standing=placed"))["items"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(Id(mine));
        (await Get(person, "/api/firm/placements?standing=kept"))["total"]!.GetValue<long>().ShouldBe(0);

        var (foreign, nothing) = (await Detail(person, HttpMethod.Get, $"/api/firm/placements/{Id(other)}", HttpStatusCode.NotFound), await Detail(person, HttpMethod.Get, "/api/firm/placements/1-1", HttpStatusCode.NotFound));
        foreign.Replace(Id(other), "1-1", StringComparison.Ordinal).ShouldBe(nothing, "it is as if it did not exist");
        (await Detail(person, HttpMethod.Post, $"/api/firm/placements/{Id(other)}/reports", HttpStatusCode.NotFound, new { report = "action" })).ShouldContain(Id(other));
        foreach (var address in (string[])["/api/cases", "/api/placements", $"/api/placements/{mine["case"]}/{mine["seq"]}/events", "/api/holds", "/api/people"])
            (await ServedDatabase.Send(person, HttpMethod.Get, address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
        (await Detail(person, HttpMethod.Get, "/api/firm/placements?standing=x", HttpStatusCode.BadRequest)).ShouldContain("found 'x'");
    }

    [Fact]
    public async Task Who_has_the_role_and_no_firm_sees_nothing()
    {
        var (mine, _) = await TwoFirms();
        using var person = await worked.Served.Person("nobodys", "firm");

        (await Get(person, "/api/firm/placements"))["total"]!.GetValue<long>().ShouldBe(0);
        (await Get(person, "/api/firm/statements"))["total"]!.GetValue<long>().ShouldBe(0);
        (await Detail(person, HttpMethod.Get, $"/api/firm/placements/{Id(mine)}", HttpStatusCode.NotFound)).ShouldContain(Id(mine));
    }

    [Fact]
    public async Task What_a_firm_reports_stands_where_the_house_reads_it_and_in_the_audit_with_the_person()
    {
        var (mine, _) = await TwoFirms(skip: 1);
        using var person = await Person("ivan", mine["firm"]);
        var reports = $"/api/firm/placements/{Id(mine)}/reports";

        (await Detail(person, HttpMethod.Post, reports, HttpStatusCode.BadRequest, new { report = "refused" })).ShouldBe("Expected in 'text' why the case is refused, found none.");
        (await Detail(person, HttpMethod.Post, reports, HttpStatusCode.BadRequest, new { report = "inbound" })).ShouldContain("found 'inbound'");
        (await Detail(person, HttpMethod.Post, reports, HttpStatusCode.Conflict, new { report = "objection", text = "a plan" })).ShouldContain("a recall that is pending was expected");
        (await ServedDatabase.Send(person, HttpMethod.Post, reports, new { report = "acknowledged" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ServedDatabase.Send(person, HttpMethod.Post, reports, new { report = "dispute", text = "says that it is paid" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var page = await Get(person, $"/api/firm/placements/{Id(mine)}");
        $"{page["placement"]!["standing"]} {page["isHeld"]}".ShouldBe("acknowledged true");
        page["events"]!.AsArray().Select(one => $"{one!["what"]}|{one["by"]}").ShouldBe(["acknowledged|", "dispute|"], "nobody is named");
        (await worked.Get($"/api/placements/{mine["case"]}/{mine["seq"]}/events")).AsArray().Select(one => $"{one!["what"]} {one["by"]}").ShouldBe(["acknowledged ivan", "dispute ivan"]);
        (await worked.Get("/api/audit"))["items"]!.AsArray().Select(line => $"{line!["by"]} {line["what"]} {line["subject"]}").ShouldContain("ivan placement.report acknowledged");
    }

    [Fact]
    public async Task A_recall_closes_the_case_to_session_token_and_key_at_once_and_leaves_the_statement_that_is_owed()
    {
        var (mine, other) = await TwoFirms(skip: 2);
        using var session = await Person("sofia", mine["firm"]);
        using var foreign = await Person("omar", other["firm"]);
        using var key = worked.Served.Anonymous();
        var made = await ServedDatabase.Json(await worked.Served.Send(HttpMethod.Post, "/api/keys", new { name = "agency", roles = new[] { "firm" }, firm = mine["firm"] }));
        key.DefaultRequestHeaders.Authorization = new("ApiKey", made["key"]!.GetValue<string>());
        using var token = worked.Served.Anonymous();
        var first = await ServedDatabase.Json(await ServedDatabase.Send(token, HttpMethod.Post, "/api/session/token", new { name = "sofia", password = ServedDatabase.Password }));
        var pair = await ServedDatabase.Json(await ServedDatabase.Send(token, HttpMethod.Post, "/api/session/token/refresh", new { refreshToken = first["refreshToken"] }));
        token.DefaultRequestHeaders.Authorization = new("Bearer", pair["accessToken"]!.GetValue<string>());
        var address = $"/api/firm/placements/{Id(mine)}";
        foreach (var client in (HttpClient[])[session, key, token]) (await ServedDatabase.Send(client, HttpMethod.Get, address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await End(mine, "2026-11-02");

        foreach (var client in (HttpClient[])[session, key, token])
        {
            (await ServedDatabase.Send(client, HttpMethod.Get, address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await ServedDatabase.Send(client, HttpMethod.Post, address + "/reports", new { report = "action" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await Get(client, $"/api/firm/placements?search={mine["account"]}"))["total"]!.GetValue<long>().ShouldBe(0);
        }
        var owed = (await Get(session, "/api/firm/statements?state=owed"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        $"{owed["id"]} {owed["to"]} {owed["due"]} {owed["isOverdue"]}".ShouldBe($"{Id(mine)} 2026-11-02 2026-11-16 true");
        owed.ToJsonString().ShouldNotContain(mine["account"]!.GetValue<string>());
        (await Get(foreign, "/api/firm/statements"))["items"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()).ShouldNotContain(Id(mine));
        (await worked.Get("/api/placements?state=overdue"))["items"]!.AsArray().Select(row => row!["account"]!.GetValue<string>()).ShouldBe([mine["account"]!.GetValue<string>()]);

        var statement = $"/api/firm/statements/{Id(mine)}";
        (await Detail(foreign, HttpMethod.Post, statement, HttpStatusCode.NotFound, new { text = "deleted" })).ShouldContain(Id(mine));
        (await Detail(session, HttpMethod.Post, statement, HttpStatusCode.BadRequest, new { text = " " })).ShouldBe("Expected in 'text' 1 to 2000 characters, found 0.");
        (await ServedDatabase.Send(key, HttpMethod.Post, statement, new { text = "files and copies deleted, papers sent back" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Detail(session, HttpMethod.Post, statement, HttpStatusCode.Conflict, new { text = "again" })).ShouldContain("a statement that is still owed was expected");

        var stated = (await Get(session, "/api/firm/statements?state=stated"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        $"{stated["statedOn"]} {stated["isOverdue"]} {stated["text"]}".ShouldBe($"{WorkedPortfolio.Night} false files and copies deleted, papers sent back");
        (await worked.Get("/api/placements?state=overdue"))["total"]!.GetValue<long>().ShouldBe(0);
        (await worked.Get($"/api/placements?state=stated&firm={mine["firm"]}"))["items"]!.AsArray().ShouldHaveSingleItem()!["deletedOn"]!.GetValue<string>().ShouldBe(WorkedPortfolio.Night);
    }

    [Fact]
    public async Task The_house_records_a_statement_for_a_firm_without_the_portal_and_says_whence_it_knows()
    {
        var (_, mine) = await TwoFirms(skip: 3);
        await End(mine, "2026-11-20");
        (await worked.Get("/api/placements?state=owed"))["items"]!.AsArray().Select(row => row!["account"]!.GetValue<string>()).ShouldContain(mine["account"]!.GetValue<string>());
        var report = new { account = mine["account"], firm = mine["firm"], report = "deleted" };
        (await Detail(worked.Served.Client, HttpMethod.Post, "/api/placements/reports", HttpStatusCode.BadRequest, report)).ShouldContain("whence it is known");

        (await worked.Served.Send(HttpMethod.Post, "/api/placements/reports", new { report.account, report.firm, report.report, text = "letter of the firm of 11-23" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await worked.Get("/api/placements?state=owed"))["items"]!.AsArray().Select(row => row!["account"]!.GetValue<string>()).ShouldNotContain(mine["account"]!.GetValue<string>());
    }

    [Fact]
    public async Task Somebody_of_a_firm_has_no_role_of_the_house_and_signs_in_anew_when_the_firm_changes()
    {
        var (mine, other) = await TwoFirms();
        (await Detail(worked.Served.Client, HttpMethod.Post, "/api/people", HttpStatusCode.BadRequest, new { name = "both", roles = new[] { "firm", "auditor" }, firm = "AG-01" }))
            .ShouldBe("Expected for somebody of the firm 'AG-01' roles that allow firm.work alone, found strategies.read, cases.read, audit.read.");
        using var person = await Person("mover", mine["firm"]);
        (await Get(person, "/api/session"))["firm"]!.GetValue<string>().ShouldBe(mine["firm"]!.GetValue<string>());

        var changed = await ServedDatabase.Json(await worked.Served.Send(HttpMethod.Put, "/api/people/mover", new { roles = new[] { "firm" }, isDisabled = false, firm = other["firm"] }));

        changed["firm"]!.GetValue<string>().ShouldBe(other["firm"]!.GetValue<string>());
        (await ServedDatabase.Send(person, HttpMethod.Get, "/api/firm/placements")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await worked.Get("/api/audit"))["items"]!.AsArray().Select(line => $"{line!["what"]} {line["subject"]}: {line["detail"]}").ShouldContain($"person.change mover: roles firm, firm {other["firm"]}");
    }

    /// <summary>Placements of two firms; another pair for each number.</summary>
    private async Task<(JsonNode Mine, JsonNode Other)> TwoFirms(int skip = 0)
    {
        var firms = (await worked.Get("/api/placements?state=active&size=500"))["items"]!.AsArray().GroupBy(row => row!["firm"]!.GetValue<string>()).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        firms.Count.ShouldBeGreaterThan(1);
        return (firms[0].Skip(skip).First()!, firms[1].Skip(skip).First()!);
    }

    /// <summary>As the night does that takes a case back.</summary>
    private Task End(JsonNode placement, string date) => worked.Served.Database.Writer.Write(session => session.Prepare(
        $"UPDATE placement SET from_date = min(from_date, {DateOnly.Parse(date, null).DayNumber}), to_date = {DateOnly.Parse(date, null).DayNumber}, ended_run = 1, deletion_days = 10 WHERE case_id = {placement["case"]} AND seq = {placement["seq"]}").Execute());

    private async Task<HttpClient> Person(string name, JsonNode? firm)
    {
        var invited = await ServedDatabase.Json(await worked.Served.Send(HttpMethod.Post, "/api/people", new { name, roles = new[] { "firm" }, firm }));
        var client = worked.Served.Anonymous();
        await ServedDatabase.TakeSession(client, await ServedDatabase.Send(client, HttpMethod.Post, "/api/session/invitation", new { token = invited["invitation"], password = ServedDatabase.Password }));
        return client;
    }

    private static string Id(JsonNode placement) => $"{placement["case"]}-{placement["seq"]}";

    private static async Task<JsonNode> Get(HttpClient client, string address)
    {
        var answer = await ServedDatabase.Send(client, HttpMethod.Get, address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return await ServedDatabase.Json(answer);
    }

    private static async Task<string> Detail(HttpClient client, HttpMethod method, string address, HttpStatusCode expected, object? body = null)
    {
        var answer = await ServedDatabase.Send(client, method, address, body);
        answer.StatusCode.ShouldBe(expected, await answer.Content.ReadAsStringAsync());
        return (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>();
    }
}
