using System.Net;
using System.Text.Json.Nodes;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Api;

/// <summary>Management objects by the API: their types, one that is registered and changed by day, and what stands on the pages of cases.</summary>
public sealed class ObjectTests : IAsyncLifetime
{
    private const string Complaint = "/api/objects/complaint/";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-objects-");
    private readonly ServedDatabase served = new();

    public async Task InitializeAsync()
    {
        await served.InitializeAsync();
        await Night("2026-12-01", isWithFile: true);
    }

    public async Task DisposeAsync()
    {
        await served.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_object_is_registered_worked_from_the_next_night_on_and_its_end_reaches_the_case_by_day()
    {
        var collector = await served.Person("carla", "collector");
        var registered = await Put(collector, "R-77", new { customer = "C1", account = "K1", fields = new Dictionary<string, string> { ["ground"] = "fee", ["amount"] = "1200.50", ["received on"] = "2026-11-30" } });
        registered.StatusCode.ShouldBe(HttpStatusCode.OK, await registered.Content.ReadAsStringAsync());
        await Night("2026-12-02");

        var row = await Get($"{Complaint}R-77");
        $"{row["customer"]} {row["account"]} {row["company"]} {row["state"]} {row["isOpen"]} {row["openSince"]}".ShouldBe("C1 K1 B1 in analysis true 2026-12-01", "its strategy has taken it up");
        row["fields"]!.AsArray().Select(field => $"{field!["name"]} {field["value"]}").ShouldBe(["ground fee", "amount 1200.5", "received on 2026-11-30"]);
        row["cases"]!.AsArray().Select(one => $"{one!["strategy"]} {one["isOpen"]} {one["situation"]}").ShouldBe(["complaint true complaint being looked into"]);

        (await Put(collector, "R-77", new { customer = "C1", state = "withdrawn" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        row = await Get($"{Complaint}R-77");
        $"{row["state"]} {row["isOpen"]} {row["openSince"]}".ShouldBe("withdrawn false ");
        row["fields"]!.AsArray().Count.ShouldBe(3, "what is left out stays");
        row["cases"]!.AsArray().Select(one => $"{one!["isOpen"]} {one["closeReason"]}").ShouldBe(["false Closed by another desk"]);
        (await Get("/api/audit"))["items"]!.AsArray().Select(line => $"{line!["by"]} {line["what"]} {line["subject"]}").ShouldContain("carla SaveObject complaint/R-77");
    }

    [Fact]
    public async Task The_pages_of_the_cases_of_the_customer_show_its_objects_and_those_of_the_object_the_accounts()
    {
        await Put(served.Client, "R-78", new { customer = "C2", fields = new Dictionary<string, string> { ["ground"] = "treatment" } });
        await Night("2026-12-02");

        var id = (await Get($"{Complaint}R-78"))["cases"]![0]!["id"]!.GetValue<string>();
        var page = await Get($"/api/cases/{id}");
        $"{page["account"]} {page["level"]} {page["customer"]}".ShouldBe("complaint R-78 object:complaint C2");
        page["accounts"]!.AsArray().Select(account => account!["account"]!.GetValue<string>()).ShouldBe(["K2", "K3"]);
        page["facts"]!.AsArray().Select(fact => $"{fact!["name"]} = {fact["value"]}").ShouldContain("complaint ground = treatment");
        page["facts"]!.AsArray().Select(fact => $"{fact!["name"]} = {fact["value"]}").ShouldContain("past due = 300");
        (await Get("/api/objects?type=complaint&customer=C2"))["items"]!.AsArray().Select(one => one!["key"]!.GetValue<string>()).ShouldBe(["R-78"]);
        (await Get("/api/portfolios"))[0]!["accounts"]!.GetValue<int>().ShouldBe(3, "objects are no accounts");
    }

    [Theory]
    [InlineData("R-1", """{"customer":"C9","fields":{"ground":"fee"}}""", "Expected a customer who is known, found 'C9'.")]
    [InlineData("R-1", """{"account":"K9","fields":{"ground":"fee"}}""", "Expected an account that the portfolio has, found 'K9'.")]
    [InlineData("R-1", """{"customer":"C2","account":"K1","fields":{"ground":"fee"}}""", "found 'K1'.")]
    [InlineData("R-1", """{"fields":{"ground":"fee"}}""", "Expected a customer or an account to whom the object belongs, found neither.")]
    [InlineData("R 1", """{"customer":"C1","fields":{"ground":"fee"}}""", "Expected in 'key' a reference holds no space, found 'R 1'.")]
    [InlineData("R-1", """{"customer":"C1","state":"lost"}""", "Expected a state, one of 'received', 'in analysis', 'founded', 'unfounded', 'withdrawn', found 'lost'.")]
    [InlineData("R-1", """{"customer":"C1","fields":{"weight":"3"}}""", "Expected a field of 'complaint', found 'weight'.")]
    [InlineData("R-1", """{"customer":"C1","fields":{"ground":"fee","amount":"much"}}""", "Expected in 'amount' a number, found 'much'.")]
    [InlineData("R-1", """{"customer":"C1","fields":{"ground":""}}""", "Expected in 'ground' a required field holds something, found ''.")]
    [InlineData("R-1", """{"customer":"C1"}""", "Expected in 'ground' a required field holds something, found ''.")]
    public async Task What_fits_nothing_is_refused_with_what_was_expected(string key, string wish, string expected)
    {
        var answer = await Put(served.Client, key, JsonNode.Parse(wish)!);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain(expected);
    }

    [Fact]
    public async Task The_history_of_an_object_says_which_delivery_or_step_brought_it_where_and_why_and_so_does_that_of_its_case()
    {
        await Put(served.Client, "R-81", new { customer = "C1", account = "K1", fields = new Dictionary<string, string> { ["ground"] = "fee" } });
        await Night("2026-12-02");
        await Put(served.Client, "R-81", new { customer = "C1", state = "withdrawn" });

        var row = await Get($"{Complaint}R-81");
        row["history"]!.AsArray().Select(one => $"{one!["date"]} {one["before"]} > {one["state"]} by {one["source"]} {one["step"]} {one["reason"]}".TrimEnd()).ShouldBe(
        [
            "2026-12-01  > received by complaint by hand",
            "2026-12-02 received > in analysis by complaint Taken up the desk has it",
            "2026-12-02 in analysis > withdrawn by complaint by hand",
        ]);
        var step = (await Get($"/api/cases/{row["cases"]![0]!["id"]}"))["steps"]!.AsArray().Single(one => one!["state"] is not null)!;
        $"{step["elementId"]} {step["state"]!["before"]} > {step["state"]!["state"]}: {step["state"]!["reason"]}".ShouldBe("Taken received > in analysis: the desk has it");
    }

    [Fact]
    public async Task Objects_are_listed_by_type_state_standing_words_and_company_and_go_out_as_a_file()
    {
        foreach (var (key, customer, ground) in ((string, string, string)[])[("R-91", "C1", "fee"), ("R-92", "C2", "treatment"), ("S-1", "C2", "fee")])
            await Put(served.Client, key, new { customer, fields = new Dictionary<string, string> { ["ground"] = ground } });
        await Put(served.Client, "S-1", new { customer = "C2", state = "withdrawn" });
        async Task<string> Found(string filter) => string.Join(' ', (await Get($"/api/objects?{filter}"))["items"]!.AsArray().Select(one => one!["key"]!.GetValue<string>()));

        (await Found("")).ShouldBe("R-91 R-92 S-1");
        (await Found("type=complaint&state=received")).ShouldBe("R-91 R-92");
        (await Found("standing=open")).ShouldBe("R-91 R-92");
        (await Found("standing=over")).ShouldBe("S-1");
        (await Found("search=R-9")).ShouldBe("R-91 R-92");
        (await Found("search=C2")).ShouldBe("R-92 S-1");
        (await Found("customer=C1&company=B1")).ShouldBe("R-91");
        (await Found("company=B2")).ShouldBe("");
        (await Found("state=nowhere")).ShouldBe("");
        (await Get("/api/objects?size=1&page=2"))["total"]!.GetValue<int>().ShouldBe(3);
        (await served.Send(HttpMethod.Get, "/api/objects?standing=perhaps")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await served.Send(HttpMethod.Get, "/api/objects?type=claim")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var file = (await (await served.Send(HttpMethod.Get, "/api/objects/export?standing=open")).Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        file.Length.ShouldBe(3);
        file[1].ShouldStartWith("complaint,R-91,C1,,B1,received,true,2026-12-01,2026-12-01,ground = fee");
        (await Get("/api/audit"))["items"]!.AsArray().Select(line => line!["what"]!.GetValue<string>()).ShouldContain("objects.export");
    }

    [Fact]
    public async Task Who_sees_one_company_sees_and_says_nothing_of_objects_that_concern_another()
    {
        await Put(served.Client, "R-95", new { customer = "C1", account = "K1", fields = new Dictionary<string, string> { ["ground"] = "fee" } });
        using var own = await served.PersonOf(["B1"], "una", "collector");
        using var other = await served.PersonOf(["B2"], "otra", "collector");
        async Task<HttpStatusCode> Asked(HttpClient by, string address) => (await ServedDatabase.Send(by, HttpMethod.Get, address)).StatusCode;

        (await Asked(own, $"{Complaint}R-95")).ShouldBe(HttpStatusCode.OK);
        (await Asked(other, $"{Complaint}R-95")).ShouldBe(HttpStatusCode.NotFound);
        (await ServedDatabase.Json(await ServedDatabase.Send(other, HttpMethod.Get, "/api/objects")))["total"]!.GetValue<int>().ShouldBe(0);
        (await (await ServedDatabase.Send(other, HttpMethod.Get, "/api/objects/export")).Content.ReadAsStringAsync()).ShouldNotContain("R-95");
        (await Put(other, "R-95", new { customer = "C1", state = "withdrawn" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Put(other, "R-96", new { account = "K1", fields = new Dictionary<string, string> { ["ground"] = "fee" } })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Put(other, "R-96", new { customer = "C1", fields = new Dictionary<string, string> { ["ground"] = "fee" } })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Put(own, "R-95", new { customer = "C1", state = "withdrawn" })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_simulation_counts_the_states_that_steps_set_and_writes_none()
    {
        await Put(served.Client, "R-98", new { customer = "C1", account = "K1", fields = new Dictionary<string, string> { ["ground"] = "fee" } });
        var draft = await Get("/api/strategies/complaint");

        var simulated = await served.Send(HttpMethod.Post, "/api/strategies/complaint/simulate", new { bpmn = draft["bpmn"], files = draft["files"], days = 3 });
        simulated.StatusCode.ShouldBe(HttpStatusCode.OK, await simulated.Content.ReadAsStringAsync());
        (await ServedDatabase.Json(simulated))["states"]!.AsArray().Select(one => $"{one!["state"]} {one["draft"]}").ShouldBe(["in analysis 1"], "once, and not again each night");
        (await Get($"{Complaint}R-98"))["state"]!.GetValue<string>().ShouldBe("received");
    }

    [Fact]
    public async Task Who_may_not_work_cases_changes_no_object_and_types_are_an_admins()
    {
        var analyst = await served.Person("ana", "analyst");
        (await Put(analyst, "R-79", new { customer = "C1", fields = new Dictionary<string, string> { ["ground"] = "fee" } })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ServedDatabase.Send(analyst, HttpMethod.Get, "/api/settings/objects")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Put(served.Client, "R-79", new { customer = "C1" }, "guarantee")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Types_are_defined_with_a_reason_and_their_fields_are_facts_at_once()
    {
        var before = await Get("/api/settings/objects");
        var (types, tag) = (before["types"]!.AsArray(), before["etag"]!.GetValue<string>());
        types.Add(JsonNode.Parse("""{"key":"tax file","english":"Tax file","spanish":"Legajo impositivo","fields":[{"name":"year","type":"number"}],"states":[{"name":"open"},{"name":"deducted","isFinal":true}]}"""));
        var saved = await served.Send(HttpMethod.Put, "/api/settings/objects", new { types, reason = "finance asks" }, tag);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());

        (await Get("/api/catalog/facts")).AsArray().Select(fact => fact!["name"]!.GetValue<string>()).ShouldContain("tax file year");
        (await Get("/api/catalog/objects")).AsArray().Select(type => type!["key"]!.GetValue<string>()).ShouldBe(["complaint", "tax file"]);
        (await Get("/api/settings/objects"))["history"]!.AsArray().Select(line => line!["reason"]!.GetValue<string>()).ShouldBe(["finance asks", "came with the strategies"]);
        (await served.Send(HttpMethod.Put, "/api/settings/objects", new { types, reason = "again" }, tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task A_type_of_which_there_are_objects_stays_and_one_that_contradicts_itself_is_refused()
    {
        await Put(served.Client, "R-80", new { customer = "C1", fields = new Dictionary<string, string> { ["ground"] = "fee" } });
        var tag = (await Get("/api/settings/objects"))["etag"]!.GetValue<string>();

        (await Refused([], tag, HttpStatusCode.Conflict)).ShouldBe("Objects of the type 'complaint' are known: the type cannot be taken away.");
        (await Refused([new { key = "tax", english = "Tax", spanish = "Impuesto", states = new[] { new { name = "open", isFinal = false } } }], tag, HttpStatusCode.BadRequest)).ShouldStartWith("tax: 2 to 50 states were expected");
    }

    private async Task<string> Refused(object[] types, string tag, HttpStatusCode expected)
    {
        var answer = await served.Send(HttpMethod.Put, "/api/settings/objects", new { types, reason = "x" }, tag);
        answer.StatusCode.ShouldBe(expected, await answer.Content.ReadAsStringAsync());
        return (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>();
    }

    private static Task<HttpResponseMessage> Put(HttpClient by, string key, object wish, string type = "complaint") =>
        ServedDatabase.Send(by, HttpMethod.Put, $"/api/objects/{type}/{Uri.EscapeDataString(key)}", wish);

    private async Task<JsonNode> Get(string address)
    {
        var answer = await served.Send(HttpMethod.Get, address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    /// <summary>A night with the strategies that come with complaints as a type of objects.</summary>
    private async Task Night(string date, bool isWithFile = false)
    {
        var night = new NightlyRun(served.Database, TimeProvider.System);
        await night.Execute(new NightRequest(
            DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            isWithFile ? folder.Write("core.csv", "account,customer,company,product,currency,total,past_due,days\nK1,C1,B1,card,ARS,160000,60000,35\nK2,C2,B1,card,ARS,900,100,5\nK3,C2,B1,loan,ARS,900,200,9\n") : null,
            isWithFile ? folder.Write("core.mapping.json", Mapping) : null, null, null, Path.Combine(WorkflowsFolder.Find(), "beside-the-debt")), default);
    }

    private const string Mapping = """
        { "feed": "core", "portfolio": "bank", "kind": "full", "attributes": [], "layouts": [ { "name": "core", "fields": [
          { "field": "account", "column": "account" }, { "field": "customer", "column": "customer" }, { "field": "company", "column": "company" }, { "field": "product", "column": "product" },
          { "field": "currency", "column": "currency" }, { "field": "total due", "column": "total" }, { "field": "past due", "column": "past_due" }, { "field": "days past due", "column": "days" } ] } ] }
        """;
}
