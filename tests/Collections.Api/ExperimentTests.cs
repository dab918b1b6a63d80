using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class ExperimentTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private static readonly object[] Halves = [new { name = "champion", weight = 50 }, new { name = "control", weight = 50 }];

    [Fact]
    public async Task An_experiment_is_drawn_up_by_one_person_approved_by_another_and_entered_from_the_next_night_on()
    {
        using var analyst = await worked.Served.Person("ines", "analyst");
        using var approver = await worked.Served.Person("pia", "approver");
        var saved = await Save(analyst, "TC-2026-11", Wish(), isNew: true);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
        var draft = (await ServedDatabase.Json(saved))["experiment"]!;
        $"{draft["state"]} {draft["salt"]} {draft["changedBy"]} {draft["approvedBy"]}".ShouldBe("draft TC-2026-11 ines ");
        (await ServedDatabase.Send(analyst, HttpMethod.Post, "/api/experiments/TC-2026-11/approve", null, Tag(saved))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var approved = await ServedDatabase.Send(approver, HttpMethod.Post, "/api/experiments/TC-2026-11/approve", null, Tag(saved));
        (await ServedDatabase.Json(approved))["experiment"]!["approvedBy"]!.GetValue<string>().ShouldBe("pia");
        (await Told(await ServedDatabase.Send(approver, HttpMethod.Post, "/api/experiments/TC-2026-11/approve", null, Tag(approved)), HttpStatusCode.Conflict)).ShouldBe("Expected an experiment that nobody has approved as it is, found that pia has.");
        await DrawnStrategies.Publish(worked.Served, "piloted", """<collections:strategy entry="days past due &gt; 0" group="pilots" />""", "", ("serviceTask", "Experiment", [("name", "TC-2026-11")]), ("userTask", "CreateTask", [("title", "call"), ("queue", "pilots")]));
        await worked.Work("2026-11-25");

        var entered = await worked.Get("/api/experiments/TC-2026-11");
        var arms = entered["experiment"]!["arms"]!.AsArray().ToDictionary(arm => arm!["name"]!.GetValue<string>(), arm => arm!["entries"]!.GetValue<int>());
        arms["champion"].ShouldBeGreaterThan(0);
        arms["control"].ShouldBeGreaterThan(0);
        var report = await worked.Get("/api/reports/experiment?experiment=TC-2026-11");
        var control = report["rows"]!.AsArray().Single(row => row!["arm"]!.GetValue<string>() == "control" && row["week"]!.GetValue<string>() == "all")!;
        (control["entries"]!.GetValue<int>(), control["measured"]!.GetValue<int>(), control["verdict"]!.GetValue<string>()).ShouldBe((arms["control"], 0, "not before 10 measured in each arm"));
        control["contacted"]!.GetValue<int>().ShouldBeInRange(1, arms["control"], "a task is no contact to the guard, and one to the report");
        (await Spanish("/api/reports/experiment?experiment=TC-2026-11"))["rows"]!.AsArray().Select(row => row!["verdict"]?.GetValue<string>()).ShouldContain("no antes de 10 medidos en cada rama");
        var piloted = (await worked.Get("/api/cases?state=open&strategy=piloted&size=1"))["items"]![0]!;
        (await worked.Get($"/api/cases/{piloted["id"]}"))["arms"]!.AsArray().Select(arm => $"{arm!["experiment"]} {arm["enteredOn"]}").ShouldBe(["TC-2026-11 2026-11-25"]);
        (await Told(await Save(analyst, "TC-2026-11", Wish(salt: "another"), Tag(approved)), HttpStatusCode.Conflict)).ShouldStartWith("Expected salt, unit, arms and what decides as they were");
    }

    [Fact]
    public async Task Who_changed_it_last_does_not_approve_it_and_a_change_takes_the_approval_back()
    {
        var saved = await Save(worked.Served.Client, "own", Wish(), isNew: true);
        (await Told(await worked.Served.Send(HttpMethod.Post, "/api/experiments/own/approve", null, Tag(saved)), HttpStatusCode.Conflict)).ShouldBe($"Expected the approval of somebody else than {ServedDatabase.Admin}, who has changed it.");
        using var approver = await worked.Served.Person("paz", "approver");
        var approved = await ServedDatabase.Send(approver, HttpMethod.Post, "/api/experiments/own/approve", null, Tag(saved));

        var changed = await Save(worked.Served.Client, "own", Wish(measuredDays: 60), Tag(approved));

        (await ServedDatabase.Json(changed))["experiment"]!["approvedBy"].ShouldBeNull();
        (await ServedDatabase.Json(changed))["history"]!.AsArray().Select(row => row!["changedBy"]!.GetValue<string>()).ShouldBe([ServedDatabase.Admin, "paz", ServedDatabase.Admin]);
    }

    [Fact]
    public async Task A_change_names_the_version_that_was_read_and_a_stale_one_is_refused()
    {
        (await Save(worked.Served.Client, "tagged", Wish())).StatusCode.ShouldBe((HttpStatusCode)428);
        var saved = await Save(worked.Served.Client, "tagged", Wish(), isNew: true);
        (await worked.Served.Send(HttpMethod.Get, "/api/experiments/tagged")).Headers.ETag.ShouldBe(saved.Headers.ETag);
        (await Save(worked.Served.Client, "tagged", Wish(), isNew: true)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed, "there is one already");
        (await Save(worked.Served.Client, "tagged", Wish(), "\"7\"")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await worked.Served.Send(HttpMethod.Post, "/api/experiments/tagged/stop", new { why = "x" })).StatusCode.ShouldBe((HttpStatusCode)428);
        foreach (var (method, address) in new[] { (HttpMethod.Get, ""), (HttpMethod.Post, "/approve"), (HttpMethod.Post, "/stop") })
            (await worked.Served.Send(method, $"/api/experiments/nothing{address}", method == HttpMethod.Get ? null : new { why = "x" }, "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await worked.Served.Send(HttpMethod.Get, "/api/reports/experiment?experiment=nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await worked.Served.Send(HttpMethod.Get, "/api/reports/experiment")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task It_is_stopped_once_with_a_reason_by_who_may_publish()
    {
        using var supervisor = await worked.Served.Person("saul", "supervisor");
        var saved = await Save(worked.Served.Client, "stopped", Wish(), isNew: true);
        (await ServedDatabase.Send(supervisor, HttpMethod.Post, "/api/experiments/stopped/stop", new { why = "x" }, Tag(saved))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Told(await worked.Served.Send(HttpMethod.Post, "/api/experiments/stopped/stop", new { why = " " }, Tag(saved)), HttpStatusCode.BadRequest)).ShouldBe("Expected a reason of 1 to 500 characters, found 0.");
        var stopped = await worked.Served.Send(HttpMethod.Post, "/api/experiments/stopped/stop", new { why = "Too costly" }, Tag(saved));
        var row = (await ServedDatabase.Json(stopped))["experiment"]!;
        $"{row["state"]} {row["stoppedWhy"]}".ShouldBe("stopped Too costly");
        (await Told(await worked.Served.Send(HttpMethod.Post, "/api/experiments/stopped/stop", new { why = "again" }, Tag(stopped)), HttpStatusCode.Conflict)).ShouldStartWith("Expected an experiment that goes on, found that it was stopped on ");
    }

    [Theory]
    [InlineData("unit", "\"street\"", "Expected one of the units customer, account, group, found 'street'.", "Se esperaba una de las unidades customer, account, group, se encontró 'street'.")]
    [InlineData("arms", "[{\"name\":\"champion\",\"weight\":1}]", "Expected an arm 'champion' and at least one other, found less.", "Se esperaba una rama 'champion' y al menos otra, se encontraron menos.")]
    [InlineData("unit", "\"group\"", "Expected the fact that tells accounts, or groups, apart for a unit that is no customer; found none.", "Se esperaba el dato que distingue las cuentas, o los grupos, para una unidad que no es el cliente; no se encontró ninguno.")]
    [InlineData("to", "\"2026-10-01\"", "Expected an end of entries not before 2026-11-01, found 2026-10-01.", "Se esperaba un fin de ingresos no anterior al 2026-11-01, se encontró 2026-10-01.")]
    [InlineData("metric", "\"mood\"", "Expected one of the figures cure rate, found 'mood'.", "Se esperaba una de las medidas cure rate, se encontró 'mood'.")]
    [InlineData("reason", "\"\"", "Expected a reason of 1 to 500 characters, found 0.", "Se esperaba un motivo de 1 a 500 caracteres, se encontraron 0.")]
    public async Task One_that_makes_no_sense_is_refused_in_the_words_of_the_reader(string member, string value, string expected, string esperado)
    {
        var wish = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Wish()))!;
        wish[member] = JsonNode.Parse(value);
        (await Told(await Save(worked.Served.Client, "wrong", wish, isNew: true), HttpStatusCode.BadRequest)).ShouldBe(expected);
        using var reader = await worked.Served.Person($"lector-{Guid.NewGuid():N}"[..20], "analyst");
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("es");
        (await Told(await Save(reader, "wrong", wish, isNew: true), HttpStatusCode.BadRequest)).ShouldBe(esperado);
    }

    [Fact]
    public async Task Whoever_reads_strategies_sees_experiments_and_only_who_draws_them_saves()
    {
        using var auditor = await worked.Served.Person("aldo", "auditor");
        using var collector = await worked.Served.Person("cleo", "collector");
        (await auditor.GetAsync(new Uri("/api/experiments", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await collector.GetAsync(new Uri("/api/experiments", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var person in new[] { auditor, collector })
            (await Save(person, "forbidden", Wish(), isNew: true)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static object Wish(string? salt = null, int measuredDays = 30) => new
    {
        unit = "customer", salt, arms = Halves, from = "2026-11-01", to = "2026-12-31", strategies = new[] { "piloted" }, controlFromDay = 400, metric = "cure rate", measuredDays, minimumEntries = 10, reason = "as the committee decided",
    };

    private static Task<HttpResponseMessage> Save(HttpClient person, string name, object wish, string? tag = null, bool isNew = false) =>
        ServedDatabase.Send(person, HttpMethod.Put, $"/api/experiments/{name}", wish, tag, isNew);

    private static string Tag(HttpResponseMessage answer) => answer.EnsureSuccessStatusCode().Headers.ETag!.ToString();

    private static async Task<string> Told(HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        return (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>();
    }

    private async Task<JsonNode> Spanish(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd("es");
        return await ServedDatabase.Json(await worked.Served.Client.SendAsync(request));
    }
}
