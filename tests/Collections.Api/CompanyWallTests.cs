using System.Net;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Collections.Api;

/// <summary>Who is of one company sees nothing of what is owed to another, wherever it might stand.</summary>
public sealed class CompanyWallTests(GroupPortfolio group) : IClassFixture<GroupPortfolio>
{
    /// <summary>What would tell of the debt to the other company.</summary>
    private static readonly string[] Words = ["LS-", "leasing", "912345", "B2", "Lessor's words"];

    [Fact]
    public async Task Lists_exports_and_reports_have_the_rows_of_their_own_company_alone()
    {
        (await group.Get(group.First, "/api/cases"))["total"]!.GetValue<int>().ShouldBe(GroupPortfolio.Customers);
        (await group.Get(null, "/api/cases"))["total"]!.GetValue<int>().ShouldBe(2 * GroupPortfolio.Customers);
        (await group.Get(group.First, "/api/cases?search=LS-1"))["total"]!.GetValue<int>().ShouldBe(0);
        (await group.Get(group.First, "/api/queues")).AsArray().Select(queue => queue!["queue"]!.GetValue<string>()).ShouldBe(["desk-cards"]);
        (await group.Get(group.First, "/api/reports/transitions"))["rows"]!.AsArray().Count.ShouldBe(1);

        foreach (var address in (string[])["/api/cases", "/api/cases?search=C-1", "/api/cases/export", "/api/tasks", "/api/queues", "/api/promises", "/api/offers", "/api/holds", "/api/views", "/api/reports/transitions", "/api/reports/transitions/csv", "/api/reports/month-ends", "/api/reports/difference-lines"])
            await TellsNothing(group.First, address);
        var workbook = await ServedDatabase.Send(group.First, HttpMethod.Get, "/api/reports/all/xlsx");
        workbook.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ServedDatabase.Send(group.First, HttpMethod.Get, "/api/reports/contacts")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "it adds companies up");
    }

    [Fact]
    public async Task A_case_of_another_company_is_not_there_whatever_is_asked_of_it()
    {
        var (own, other) = (await group.CaseOf("TC-2"), await group.CaseOf("LS-2"));
        var task = (await group.Get(group.Second, "/api/tasks"))["items"]!.AsArray().First(row => row!["case"]!.GetValue<string>() == other)!["id"];

        await group.Served.Database.Writer.Write(session => session.Prepare($"INSERT OR IGNORE INTO outbox(tenant_id, run, case_id, seq, node, kind, channel, template, state, attempt, version_id) SELECT 1, opened_run, id, 99, 0, 1, 1, (SELECT min(code) FROM text_code), 5, 0, version_id FROM collection_case WHERE id = {other}").Execute());
        var run = (await group.Get(group.Second, $"/api/cases/{other}"))["messages"]!.AsArray().Single()!["key"]!;

        foreach (var address in (string[])[$"/api/cases/{other}", $"/api/cases/{other}/messages/{run}", $"/api/cases/{other}/drawing", "/api/cases/facts?account=LS-2"])
        {
            (await ServedDatabase.Send(group.First, HttpMethod.Get, address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            (await ServedDatabase.Send(group.Second, HttpMethod.Get, address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
        await GroupPortfolio.Post(group.First, "/api/contacts/permits", new { @case = other }, HttpStatusCode.NotFound);
        await GroupPortfolio.Post(group.First, "/api/contacts/permits/return", new { @case = other, reason = "x" }, HttpStatusCode.NotFound);
        await GroupPortfolio.Post(group.First, $"/api/tasks/{task}/complete", new { outcome = "Done" }, HttpStatusCode.NotFound);
        await GroupPortfolio.Post(group.First, "/api/offers/answers", new { @case = other, answer = "accept" }, HttpStatusCode.NotFound);
        (await GroupPortfolio.Post(group.First, "/api/holds", new { accounts = new[] { "LS-2" }, reason = "dispute", text = "t" }))!["done"]!.GetValue<int>().ShouldBe(0);
        (await ServedDatabase.Send(group.First, HttpMethod.Get, $"/api/cases/{own}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_hold_of_the_whole_customer_binds_both_and_keeps_the_words_of_the_company_that_set_it()
    {
        await GroupPortfolio.Post(group.Second, "/api/holds", new { accounts = new[] { "LS-3" }, reason = "death", text = "Lessor's words", scope = "customer" });
        var own = await group.CaseOf("TC-3");

        var hold = (await group.Get(group.First, $"/api/cases/{own}"))["holds"]!.AsArray().ShouldHaveSingleItem()!;
        $"{hold["reason"]}|{hold["scope"]}|{hold["account"]}|{hold["text"]}|{hold["setBy"]}".ShouldBe("death|customer|||");
        await TellsNothing(group.First, $"/api/cases/{own}");
        (await GroupPortfolio.Post(group.First, "/api/contacts/permits", new { @case = own }))!["reason"]!.GetValue<string>().ShouldBe("held: death");
        (await GroupPortfolio.Post(group.First, "/api/holds/release", new { reason = "death", why = "Not ours" }))!["matched"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Every_endpoint_that_does_not_say_that_it_keeps_walls_is_closed_to_who_is_behind_one()
    {
        var endpoints = group.Served.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/') is { } path && path.StartsWith("api/", StringComparison.Ordinal)).ToList();
        var closed = endpoints.Where(endpoint => !WallGate.IsKept(endpoint)).ToList();
        closed.Count.ShouldBeGreaterThan(50);
        endpoints.Where(WallGate.IsKept).Select(endpoint => endpoint.RoutePattern.RawText!.Split('/', StringSplitOptions.RemoveEmptyEntries)[1]).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["batches", "cases", "catalog", "contacts", "holds", "incidents", "objects", "offers", "overrides", "placements", "promises", "queues", "reports", "session", "tasks", "views"], ignoreOrder: false, "Each of these looks whose debts it tells of: see A_case_of_another_company_is_not_there and WalledWorkTests.");

        foreach (var address in (string[])["/api/audit", "/api/people", "/api/runs", "/api/experiments", "/api/absences", "/api/strategies", "/api/settings/contacts"])
        {
            var answer = await ServedDatabase.Send(group.Head, HttpMethod.Get, address);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
            (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldBe("Expected somebody who sees the debts to all companies, found one who sees those to B1.");
        }
        await GroupPortfolio.Post(group.Head, "/api/people", new { name = "mirror", roles = new[] { "admin" } }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Companies_hold_for_tokens_and_keys_too_and_who_gets_others_signs_in_anew()
    {
        var key = (await GroupPortfolio.Post(group.Served.Client, "/api/keys", new { name = "dialler", roles = new[] { "collector" }, companies = new[] { "B2" } }))!["key"]!.GetValue<string>();
        using var program = group.Served.Anonymous();
        program.DefaultRequestHeaders.Authorization = new("ApiKey", key);
        (await group.Get(program, "/api/cases"))["items"]!.AsArray().ShouldAllBe(row => row!["account"]!.GetValue<string>().StartsWith("LS-", StringComparison.Ordinal));

        using var token = group.Served.Anonymous();
        var pair = (await GroupPortfolio.Post(token, "/api/session/token", new { name = "uno", password = ServedDatabase.Password }))!;
        var next = (await GroupPortfolio.Post(token, "/api/session/token/refresh", new { refreshToken = pair["refreshToken"]!.GetValue<string>() }))!;
        token.DefaultRequestHeaders.Authorization = new("Bearer", next["accessToken"]!.GetValue<string>());
        (await group.Get(token, "/api/cases"))["total"]!.GetValue<int>().ShouldBe(GroupPortfolio.Customers);

        var moved = (await GroupPortfolio.Post(group.Served.Client, "/api/people", new { name = "tres", roles = new[] { "collector" }, companies = new[] { " B1 ", "B1" } }))!;
        moved["companies"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["B1"]);
        using var third = group.Served.Anonymous();
        await ServedDatabase.TakeSession(third, await third.PostAsync(new Uri("/api/session/invitation", UriKind.Relative), System.Net.Http.Json.JsonContent.Create(new { token = moved["invitation"]!.GetValue<string>(), password = ServedDatabase.Password })));
        (await group.Get(third, "/api/session"))["companies"]!.AsArray().Count.ShouldBe(1);
        (await ServedDatabase.Send(group.Served.Client, HttpMethod.Put, "/api/people/tres", new { roles = new[] { "collector" }, isDisabled = false, companies = new[] { "B2" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ServedDatabase.Send(third, HttpMethod.Get, "/api/cases")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await GroupPortfolio.Post(group.Served.Client, "/api/people", new { name = "cuatro", roles = new[] { "collector" }, companies = new[] { "" } }, HttpStatusCode.BadRequest);
    }

    private static async Task TellsNothing(HttpClient by, string address)
    {
        var answer = await ServedDatabase.Send(by, HttpMethod.Get, address);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
        foreach (var word in Words) text.ShouldNotContain(word, Case.Sensitive, address);
    }
}
