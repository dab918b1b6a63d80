using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class OverrideTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task What_is_ordered_for_a_case_is_counted_before_shown_at_it_and_over_when_it_is_released()
    {
        var row = (await worked.Get("/api/cases?state=open&search=A000000020&size=1"))["items"]![0]!;
        var wish = new { accounts = new[] { row["account"]!.GetValue<string>(), "nobody" }, kind = "queue", target = "Q-SPECIAL", value = "ANA", why = "Known to her", until = "2027-01-09" };
        var counted = await Done("/api/overrides", new { wish.accounts, wish.kind, isPreview = true });
        (counted["matched"]!.GetValue<int>(), counted["done"]!.GetValue<int>(), counted["unknown"]![0]!.GetValue<string>()).ShouldBe((1, 0, "nobody"));

        (await Done("/api/overrides", wish))["done"]!.GetValue<int>().ShouldBe(1);

        var found = await worked.Get($"/api/cases/{row["id"]}");
        var order = found["overrides"]![0]!;
        $"{order["kind"]} {order["target"]} {order["value"]} {order["why"]} {order["from"]} {order["until"]} {order["setBy"]} {order["state"]}"
            .ShouldBe($"queue Q-SPECIAL ANA Known to her {WorkedPortfolio.Night} 2027-01-09 {ServedDatabase.Admin} active");
        (await worked.Get($"/api/cases/{row["id"]}"))["variables"]!.AsArray().Select(value => $"{value!["name"]} {value["value"]}").ShouldContain("queue Q-SPECIAL", "by day, at once");
        var released = await Done("/api/overrides/release", new { ids = new[] { order["id"], "999999" }, why = "She has left" });
        (released["matched"]!.GetValue<int>(), released["done"]!.GetValue<int>()).ShouldBe((2, 1));
        order = (await worked.Get($"/api/cases/{row["id"]}"))["overrides"]![0]!;
        $"{order["state"]} {order["releasedOn"]} {order["releasedBy"]} {order["releasedWhy"]}".ShouldBe($"over {WorkedPortfolio.Night} {ServedDatabase.Admin} She has left");
        (await worked.Get("/api/audit"))["items"]!.AsArray().Select(line => $"{line!["what"]}: {line["detail"]}").ShouldContain("override.release: 1 overrides: She has left");
    }

    [Fact]
    public async Task A_list_is_narrowed_by_kind_by_who_ordered_and_by_the_end_and_a_filter_of_cases_takes_all_of_it()
    {
        var cases = (await worked.Get("/api/cases?state=open&search=A000000010&size=500"))["items"]!.AsArray();
        var accounts = cases.Select(row => row!["account"]!.GetValue<string>()).Distinct().Count();
        var customers = cases.Select(row => row!["customer"]!.GetValue<string>()).Distinct().Count();
        var flood = new { query = "state=open&search=A000000010", kind = "exclude", target = "contact", why = "Flood", until = "2026-12-24" };
        (await Done("/api/overrides", new { flood.query, flood.kind, isOfCustomer = true, isPreview = true }))["matched"]!.GetValue<int>().ShouldBe(customers, "each customer once");
        using var supervisor = await worked.Served.Person("sara", "supervisor");
        (await Done(supervisor, "/api/overrides", flood))["done"]!.GetValue<int>().ShouldBe(accounts);
        await Done("/api/overrides", new { query = "state=open&search=A000000011", kind = "exclude", target = "firm", value = "AG-01", why = "Lawsuit" });

        (await Total("kind=exclude&by=SARA")).ShouldBe(accounts, "whatever the case of the name");
        (await Total("kind=exclude&by=sar")).ShouldBe(0);
        (await Total("by=sara&untilBy=2026-12-24")).ShouldBe(accounts);
        (await Total("by=sara&untilBy=2026-12-23")).ShouldBe(0);
        (await Total($"kind=exclude&by={ServedDatabase.Admin}&untilBy=2099-01-01")).ShouldBe(0, "without an end");
        (await Total("kind=exclude&state=over")).ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"accounts":["x"],"kind":"whim","why":"w"}""", "Expected in 'kind' one of queue, segment, arm, firm, exclude, found 'whim'.", "Se esperaba en 'kind' uno de queue, segment, arm, firm, exclude, se encontró 'whim'.")]
    [InlineData("""{"accounts":["x"],"kind":"queue","target":"Q","why":" "}""", "Expected a reason of 1 to 500 characters, found 0.", "Se esperaba un motivo de 1 a 500 caracteres, se encontraron 0.")]
    [InlineData("""{"accounts":["x"],"kind":"queue","why":"w"}""", "Expected the name of a queue in 'target', found none.", "Se esperaba el nombre de una bandeja en 'target', no se encontró ninguno.")]
    [InlineData("""{"accounts":["x"],"kind":"exclude","target":"town","why":"w"}""", "Expected in 'target' one of contact, strategy, step, firm, found 'town'.", "Se esperaba en 'target' uno de contact, strategy, step, firm, se encontró 'town'.")]
    [InlineData("""{"accounts":["x"],"kind":"queue","target":"Q","why":"w","until":"2026-11-24"}""", "Expected an end after 2026-11-24, found 2026-11-24.", "Se esperaba un fin posterior a 2026-11-24, se encontró 2026-11-24.")]
    [InlineData("""{"kind":"queue","target":"Q","why":"w"}""", "Expected references in 'accounts', or a filter of cases in 'query'; found neither.", "Se esperaban referencias en 'accounts', o un filtro de casos en 'query'; no se encontró nada de eso.")]
    public async Task An_order_that_makes_no_sense_is_refused_in_the_words_of_the_reader(string wish, string expected, string esperado)
    {
        foreach (var (language, sentence) in new[] { ("en", expected), ("es", esperado) })
        {
            var answer = await Asked(language, HttpMethod.Post, "/api/overrides", wish);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldBe(sentence);
        }
    }

    [Theory]
    [InlineData("state=perhaps")]
    [InlineData("kind=whim")]
    [InlineData("page=0")]
    public async Task A_list_that_is_asked_for_what_there_is_not_says_what_there_is(string filter)
    {
        var answer = await worked.Served.Send(HttpMethod.Get, $"/api/overrides?{filter}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldStartWith("Expected ");
    }

    [Fact]
    public async Task Whoever_reads_cases_sees_overrides_and_only_who_may_manage_them_orders_and_releases()
    {
        using var collector = await worked.Served.Person("carla", "collector");
        using var approver = await worked.Served.Person("pia", "approver");
        (await collector.GetAsync(new Uri("/api/overrides", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var person in new[] { collector, approver })
        {
            (await ServedDatabase.Send(person, HttpMethod.Post, "/api/overrides", new { accounts = new[] { "x" }, kind = "firm", value = "AG", why = "w" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await ServedDatabase.Send(person, HttpMethod.Post, "/api/overrides/release", new { ids = new[] { "1" }, why = "w" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        using var nobody = worked.Served.Anonymous();
        (await nobody.GetAsync(new Uri("/api/overrides", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Conditions_may_name_what_was_ordered()
    {
        var facts = (await worked.Get("/api/catalog/facts")).AsArray().Where(fact => fact!["name"]!.GetValue<string>().StartsWith("override ", StringComparison.Ordinal)).Select(fact => $"{fact!["name"]}: {fact["type"]}");
        facts.ShouldBe([
            "override count: number", "override queue: string", "override collector: string", "override segment: string", "override firm: string",
            "override no contact: boolean", "override until: date", "override reason: string",
        ]);
    }

    private async Task<int> Total(string filter) => (await worked.Get($"/api/overrides?{filter}&size=1"))["total"]!.GetValue<int>();

    private Task<JsonNode> Done(string address, object wish) => Done(worked.Served.Client, address, wish);

    private static async Task<JsonNode> Done(HttpClient person, string address, object wish)
    {
        var answer = await ServedDatabase.Send(person, HttpMethod.Post, address, wish);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    private Task<HttpResponseMessage> Asked(string language, HttpMethod method, string address, string body)
    {
        var request = new HttpRequestMessage(method, address) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd(language);
        return worked.Served.Client.SendAsync(request);
    }
}
