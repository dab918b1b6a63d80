using System.Net;
using Collections.Server.Web;

namespace Collections.Api;

public class CaseViewTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task A_view_is_its_owners_until_it_is_shared()
    {
        using var carla = await worked.Served.Person("carla", "collector");
        using var diego = await worked.Served.Person("diego", "collector");
        (await Save(carla, "Mine", "strategy=early-cards")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Names(diego)).ShouldBeEmpty();
        await Save(carla, "Mine", "strategy=early-cards&segment=HIGH", isShared: true);
        (await Names(diego)).ShouldBe(["Mine of carla"]);
        (await diego.DeleteAsync("/api/views/Mine")).StatusCode.ShouldNotBe(HttpStatusCode.NoContent);
        (await ServedDatabase.Send(diego, HttpMethod.Delete, "/api/views/Mine")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ServedDatabase.Send(carla, HttpMethod.Delete, "/api/views/Mine")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Names(diego)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_begins_with_one_view_and_only_with_ones_own()
    {
        using var elsa = await worked.Served.Person("elsa", "collector");
        await Save(elsa, "First", "state=closed", isDefault: true);
        await Save(elsa, "Second", "segment=LOW", isShared: true, isDefault: true);
        var views = (await ServedDatabase.Json(await elsa.GetAsync("/api/views"))).AsArray();
        views.Where(view => view!["isDefault"]!.GetValue<bool>()).Select(view => view!["name"]!.GetValue<string>()).ShouldBe(["Second"]);
        using var fred = await worked.Served.Person("fred", "collector");
        (await ServedDatabase.Json(await fred.GetAsync("/api/views"))).AsArray().ShouldAllBe(view => !view!["isDefault"]!.GetValue<bool>());
        await ServedDatabase.Send(elsa, HttpMethod.Delete, "/api/views/Second");
    }

    [Fact]
    public async Task A_view_without_a_name_or_with_an_endless_filter_is_refused()
    {
        (await Save(worked.Served.Client, "%20", "x=1")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Save(worked.Served.Client, "Long", new string('x', 1001))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_cases_of_a_filter_come_as_CSV_each_once_and_who_took_them_is_in_the_audit()
    {
        var listed = await worked.Get("/api/cases?strategy=early-cards&size=1");
        var answer = await worked.Served.Send(HttpMethod.Get, "/api/cases/export?strategy=early-cards");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].TrimStart('\uFEFF').ShouldBe("case,account,customer,strategy,version,segment,stage,situation,stands at,opened on,closed on,close reason,days past due,total due");
        lines.Skip(1).Select(line => line.Split(',')[0]).Distinct().Count().ShouldBe(listed["total"]!.GetValue<int>());
        lines[1].ShouldContain(listed["items"]![0]!["account"]!.GetValue<string>());
        (await worked.Get("/api/audit?subject=early-cards"))["items"]!.AsArray().Select(row => row!["what"]!.GetValue<string>()).ShouldContain("cases.export");
        (await worked.Served.Send(HttpMethod.Get, "/api/cases/export?state=asleep")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+54 11", "'+54 11")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("-x", "'-x")]
    [InlineData("-1+cmd", "'-1+cmd")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("", "")]
    public void A_spreadsheet_takes_no_value_for_a_formula_and_numbers_below_zero_stay_numbers(string value, string field) => CsvText.Field(value).ShouldBe(field);

    private static Task<HttpResponseMessage> Save(HttpClient client, string name, string query, bool isShared = false, bool isDefault = false) =>
        ServedDatabase.Send(client, HttpMethod.Put, $"/api/views/{name}", new { query, isShared, isDefault });

    private static async Task<IEnumerable<string>> Names(HttpClient client) =>
        (await ServedDatabase.Json(await client.GetAsync("/api/views"))).AsArray().Select(view => $"{view!["name"]} of {view["owner"]}").ToList();
}
