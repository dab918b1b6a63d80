using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

/// <summary>A portfolio whose late accounts wait in a pool from which a cycle has taken the batch of November.</summary>
public sealed class PooledPortfolio : IAsyncLifetime
{
    public const string LastBusinessDay = "2026-11-30";

    public WorkedPortfolio Worked { get; } = new();

    public async Task InitializeAsync()
    {
        await Worked.InitializeAsync();
        await DrawnStrategies.Publish(Worked.Served, "pooled", """<collections:strategy entry="days past due &gt;= 60" group="pools" />""", "", ("serviceTask", "ToPlace", [("pool", "tier"), ("termDays", "90")]));
        await DrawnStrategies.Publish(
            Worked.Served, "tier", """<collections:cycle kind="placement" pool="tier" />""", "last business day",
            ("serviceTask", "CycleSelect", []), ("serviceTask", "CycleExclude", [("reason", "small"), ("condition", "total due &lt; 100000")]), ("serviceTask", "CycleAllocate", [("shares", "AG-01:60,AG-02:40")]), ("userTask", "CycleApprove", []), ("serviceTask", "CycleRelease", []));
        await Worked.Work(LastBusinessDay);
    }

    public Task DisposeAsync() => Worked.DisposeAsync();
}

public class BatchTests(PooledPortfolio pooled) : IClassFixture<PooledPortfolio>
{
    private ServedDatabase Served => pooled.Worked.Served;

    [Fact]
    public async Task A_batch_tells_its_totals_its_shares_who_is_left_out_and_its_cases_page_by_page()
    {
        var batch = await Batch();
        $"{batch["batch"]!["cycle"]} {batch["batch"]!["kind"]} {batch["batch"]!["pool"]} {batch["batch"]!["dueOn"]} {batch["batch"]!["state"]}".ShouldBe($"tier placement tier {PooledPortfolio.LastBusinessDay} proposed");
        batch["batch"]!["signature"]!.GetValue<string>().Length.ShouldBe(64);
        batch["shares"]!.AsArray().Select(share => $"{share!["firm"]} {share["wanted"]}").ShouldBe(["AG-01 60", "AG-02 40"]);
        var small = batch["exclusions"]!.AsArray().Single(one => one!["reason"]!.GetValue<string>() == "small")!["cases"]!.GetValue<int>();
        small.ShouldBeGreaterThan(0);
        (await Lines("state=excluded&reason=small&size=1"))["total"]!.GetValue<int>().ShouldBe(small);
        var csv = await (await Served.Client.GetAsync(new Uri($"{await Address()}/lines.csv", UriKind.Relative))).Content.ReadAsStringAsync();
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe((await Lines("size=1"))["total"]!.GetValue<int>() + 1);
        (await Served.Send(HttpMethod.Get, "/api/batches?state=perhaps")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Served.Send(HttpMethod.Get, "/api/batches/999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Cases_that_a_person_rejects_leave_the_totals_with_the_reason_and_what_was_approved_before_is_approved_anew()
    {
        var before = await Batch();
        (await Approve(Served.Client, before)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Told(await Approve(Served.Client, before), HttpStatusCode.Conflict)).ShouldBe($"Expected the approval of a second person, found {ServedDatabase.Admin}, who has approved already.");
        var lines = (await Lines("state=proposed&size=2"))["items"]!.AsArray();
        var named = lines.Select(line => new { @case = line!["case"]!.GetValue<string>(), seq = line["seq"]!.GetValue<int>() }).ToArray();

        var rejected = await Served.Send(HttpMethod.Post, $"{await Address()}/lines/reject", new { lines = named, why = "Court case" });

        rejected.StatusCode.ShouldBe(HttpStatusCode.OK, await rejected.Content.ReadAsStringAsync());
        var after = await Batch();
        (before["batch"]!["cases"]!.GetValue<int>() - after["batch"]!["cases"]!.GetValue<int>()).ShouldBe(2);
        after["batch"]!["approvedBy"].ShouldBeNull();
        after["exclusions"]!.AsArray().Select(one => $"{one!["reason"]} {one["cases"]}").ShouldContain("Court case 2");
        (await Lines("state=rejected&reason=Court case"))["items"]!.AsArray().Select(line => line!["case"]!.GetValue<string>()).ShouldBe(named.Select(line => line.@case), ignoreOrder: true);
        (await Told(await Approve(Served.Client, before), HttpStatusCode.Conflict)).ShouldStartWith("Expected the approval of the totals as they are");
        (await Told(await Served.Send(HttpMethod.Post, $"{await Address()}/lines/reject", new { lines = named, why = "Again" }), HttpStatusCode.Conflict)).ShouldBe("Expected cases that the batch proposes, found 2 that it does not: look at them again.");
        (await pooled.Worked.Get("/api/audit"))["items"]!.AsArray().Select(line => $"{line!["what"]}: {line["detail"]}").ShouldContain("batch.reject-lines: 2 cases: Court case");
    }

    [Theory]
    [InlineData("reject", """{"why":" "}""", "Expected in 'why' 1 to 2000 characters, found 0.", "Se esperaban en 'why' de 1 a 2000 caracteres, se encontraron 0.")]
    [InlineData("lines/reject", """{"lines":[{"case":"1","seq":1}]}""", "Expected in 'why' 1 to 2000 characters, found 0.", "Se esperaban en 'why' de 1 a 2000 caracteres, se encontraron 0.")]
    [InlineData("lines/reject", """{"lines":[],"why":"w"}""", "Expected 1 to 1000 cases in 'lines', found 0.", "Se esperaban de 1 a 1000 casos en 'lines', se encontraron 0.")]
    [InlineData("lines/reject", """{"lines":[{"case":"one","seq":1}],"why":"w"}""", "Expected the id of a case in 'case', found 'one'.", "Se esperaba el número de un caso en 'case', se encontró 'one'.")]
    public async Task A_rejection_that_makes_no_sense_is_refused_in_the_words_of_the_reader(string deed, string wish, string expected, string esperado)
    {
        foreach (var (language, sentence) in new[] { ("en", expected), ("es", esperado) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{await Address()}/{deed}") { Content = new StringContent(wish, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.AcceptLanguage.ParseAdd(language);
            (await Told(await Served.Client.SendAsync(request), HttpStatusCode.BadRequest)).ShouldBe(sentence);
        }
    }

    [Fact]
    public async Task Only_who_may_approve_batches_approves_and_rejects_and_only_who_reads_cases_sees_them()
    {
        using var analyst = await Served.Person("ines", "analyst");
        using var collector = await Served.Person("carla", "collector");
        foreach (var deed in new[] { "approve", "reject", "lines/reject" })
            (await ServedDatabase.Send(analyst, HttpMethod.Post, $"{await Address()}/{deed}", new { why = "w" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden, deed);
        (await analyst.GetAsync(new Uri("/api/batches", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await collector.GetAsync(new Uri("/api/batches", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var program = Served.Anonymous();
        var key = await ServedDatabase.Json(await Served.Send(HttpMethod.Post, "/api/keys", new { name = "core", roles = new[] { "admin" } }));
        program.DefaultRequestHeaders.Authorization = new("Bearer", key["key"]!.GetValue<string>());
        (await ServedDatabase.Send(program, HttpMethod.Post, $"{await Address()}/reject", new { why = "w" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "a person decides, no program");
    }

    private async Task<string> Address() => $"/api/batches/{(await pooled.Worked.Get("/api/batches?size=1"))["items"]![0]!["id"]}";

    private async Task<JsonNode> Batch() => await pooled.Worked.Get(await Address());

    private async Task<JsonNode> Lines(string filter) => await pooled.Worked.Get($"{await Address()}/lines?{filter}");

    private async Task<HttpResponseMessage> Approve(HttpClient person, JsonNode seen) =>
        await ServedDatabase.Send(person, HttpMethod.Post, $"{await Address()}/approve", new { signature = seen["batch"]!["signature"]!.GetValue<string>() });

    private static async Task<string> Told(HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        return (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>();
    }
}
