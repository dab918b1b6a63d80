using System.Net;

namespace Collections.Api;

/// <summary>Incidents, placements, overrides and batches behind a wall: cut to the companies of who asks, in lists and one by one.</summary>
public sealed class WalledWorkTests(GroupWork work) : IClassFixture<GroupWork>
{
    private const int Each = GroupPortfolio.Customers;

    private static readonly string[] Words = ["LS-", "leasing", "912345", "B2", "Lessor's words"];

    [Theory]
    [InlineData("/api/incidents?size=100", Each)]
    [InlineData("/api/placements?size=100", Each)]
    [InlineData("/api/overrides?size=100", 1)]
    public async Task Lists_have_the_rows_of_the_own_company_alone(string address, int rows)
    {
        (await work.Group.Get(null, address))["total"]!.GetValue<int>().ShouldBe(2 * rows);
        (await work.Group.Get(work.Group.First, address))["total"]!.GetValue<int>().ShouldBe(rows);
        (await work.Group.Get(work.Group.Second, address))["items"]!.AsArray().ShouldAllBe(row => row!["account"]!.GetValue<string>().StartsWith("LS-", StringComparison.Ordinal));
        await TellsNothing(work.Group.First, address);
    }

    [Fact]
    public async Task A_batch_has_the_sums_and_lines_of_the_own_company_and_is_decided_by_who_sees_all_of_it()
    {
        var whole = (await work.Group.Get(null, "/api/batches"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        whole["cases"]!.GetValue<int>().ShouldBe(2 * Each);
        var address = $"/api/batches/{whole["id"]}";

        var own = (await work.Group.Get(work.Approver, "/api/batches"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        $"{own["cases"]} {own["amount"]} {own["signature"]}".ShouldBe($"{Each} {Each * 160000}.00 ");
        (await work.Group.Get(work.Approver, address))["batch"]!["amount"]!.GetValue<string>().ShouldBe($"{Each * 160000}.00");
        (await work.Group.Get(work.Approver, $"{address}/lines?size=100"))["total"]!.GetValue<int>().ShouldBe(Each);
        foreach (var told in (string[])["/api/batches", address, $"{address}/lines", $"{address}/lines.csv"]) await TellsNothing(work.Approver, told);

        await GroupPortfolio.Post(work.Approver, $"{address}/approve", new { signature = whole["signature"] }, HttpStatusCode.Forbidden);
        await GroupPortfolio.Post(work.Approver, $"{address}/reject", new { why = "no" }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task One_of_another_company_is_not_there_whatever_is_asked_of_it()
    {
        var (placed, incident, ordered) = (await work.One("/api/placements?size=100", "LS-"), await work.One("/api/incidents?size=100", "LS-"), await work.One("/api/overrides?size=100", "LS-"));

        (await work.Group.Get(work.Group.First, $"/api/placements/{placed["case"]}/{placed["seq"]}/events")).AsArray().ShouldBeEmpty();
        await GroupPortfolio.Post(work.Group.First, "/api/placements/reports", new { account = placed["account"], firm = "AG-01", report = "action", text = "visit" }, HttpStatusCode.NotFound);
        await GroupPortfolio.Post(work.Group.Head, $"/api/incidents/{incident["id"]}/comment", new { comment = "mine" }, HttpStatusCode.NotFound);
        (await GroupPortfolio.Post(work.Group.Head, "/api/incidents/handle", new { action = "retry", ids = new[] { incident["id"] }, reason = "again" }))!["matched"]!.GetValue<int>().ShouldBe(0);
        (await GroupPortfolio.Post(work.Group.Head, "/api/incidents/handle", new { action = "retry", strategy = "broken", isPreview = true }))!["matched"]!.GetValue<int>().ShouldBe(Each);
        (await GroupPortfolio.Post(work.Group.Head, "/api/overrides/release", new { ids = new[] { ordered["id"] }, why = "not ours" }))!["done"]!.GetValue<int>().ShouldBe(0);
        (await work.One("/api/overrides?size=100&state=active", "LS-"))["id"]!.GetValue<string>().ShouldBe(ordered["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_ones_own_is_dealt_with_as_ever()
    {
        var (placed, incident) = (await work.One("/api/placements?size=100", "TC-2"), await work.One("/api/incidents?size=100", "TC-3"));

        await GroupPortfolio.Post(work.Group.First, "/api/placements/reports", new { account = placed["account"], firm = "AG-01", report = "action", text = "visit" }, HttpStatusCode.NoContent);
        (await work.Group.Get(work.Group.First, $"/api/placements/{placed["case"]}/{placed["seq"]}/events")).AsArray().Count.ShouldBe(1);
        await GroupPortfolio.Post(work.Group.Head, $"/api/incidents/{incident["id"]}/comment", new { comment = "ours" }, HttpStatusCode.NoContent);
    }

    private static async Task TellsNothing(HttpClient by, string address)
    {
        var answer = await ServedDatabase.Send(by, HttpMethod.Get, address);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
        foreach (var word in Words) text.ShouldNotContain(word, Case.Sensitive, address);
    }
}
