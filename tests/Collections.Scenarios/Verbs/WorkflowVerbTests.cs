using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Scenarios.Nights;
using Collections.Server.Commands;
using Collections.Server.Queues;
using Collections.Testing.Elsa;
using static Collections.Testing.Elsa.FlowchartBuilder;
using static Collections.Scenarios.Verbs.SpokenCommand;

namespace Collections.Scenarios.Verbs;

/// <summary>Strategies that are workflow definitions of Elsa on disk: check, deploy, and the nights of their cases.</summary>
[Collection(OneVerbAtATime.Name)]
public sealed class WorkflowVerbTests : IDisposable
{
    private const int Accounts = 200;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-workflows-");

    private string Database => Path.Combine(folder.FullName, "office.db");

    /// <summary>A queue by the days past due.</summary>
    private static FlowchartBuilder Routing => FlowchartBuilder.Of("routing-1").Input("Days", "Int32").Output("Queue", "String")
        .Activity("give", "Elsa.SetOutput", ("outputName", Literal("Queue")), ("outputValue", Feel("if Days > 30 then \"urgent\" else \"gentle\"")));

    private static FlowchartBuilder Calling => FlowchartBuilder.Of("calling-1").Variable("routed", "Object")
        .Activity("route", "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Literal("routing-1")), ("input", Feel("{ Days: days past due }")), ("result", Output("routed")))
        .Activity("call", "Collections.CreateTask", ("title", Literal("Call the customer")), ("queue", Feel("routed.output.Queue")), ("outcomes", Wrapped("String[]", "Object", "[\"Promise\", \"Refusal\"]")))
        .Delay("wait", "2.00:00:00")
        .Chain("route", "call").Connect("call", "wait", "Promise");

    [Fact]
    public async Task What_cannot_run_is_named_when_a_definition_is_checked()
    {
        Write("bad", FlowchartBuilder.Of("bad").Activity("http", "Elsa.HttpEndpoint").Activity("script", "Elsa.WriteLine", ("text", Wrapped("String", "JavaScript", "1 + 1"))));

        var (code, findings) = await Check(Path.Combine(folder.FullName, "bad"));
        var alone = await Check(Path.Combine(folder.FullName, "bad", "strategy.json"));

        code.ShouldBe(CommandLine.Failed);
        findings.Where(finding => finding.Severity == "error").Select(finding => (finding.File, finding.Rule, finding.ElementId))
            .ShouldBe([("bad/strategy.json", "activity-unknown", "http"), ("bad/strategy.json", "expression-type", "script")]);
        findings.ShouldContain(finding => finding.Message.Contains("Elsa.HttpEndpoint", StringComparison.Ordinal));
        findings.ShouldContain(finding => finding.Message.Contains("'JavaScript'", StringComparison.Ordinal));
        alone.Findings.ShouldBe(findings);
    }

    [Fact]
    public async Task A_definition_in_a_file_of_any_name_runs_those_beside_it()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "routing.json"), ElsaWriter.Write(Routing.Build()));
        File.WriteAllText(Path.Combine(folder.FullName, "calling.json"), ElsaWriter.Write(Calling.Build()));

        var (code, findings) = await Check(Path.Combine(folder.FullName, "calling.json"));

        findings.Where(finding => finding.Severity == "error").ShouldBeEmpty();
        code.ShouldBe(CommandLine.Done);
        findings.ShouldAllBe(finding => finding.File.EndsWith("calling.json", StringComparison.Ordinal));
        File.Delete(Path.Combine(folder.FullName, "routing.json"));
        (await Check(Path.Combine(folder.FullName, "calling.json"))).Findings.ShouldContain(finding => finding.Rule == "call-missing" && finding.ElementId == "route");
    }

    [Fact]
    public async Task A_definition_that_was_born_in_bpmn_is_checked_as_the_drawing_that_it_is()
    {
        var drawn = Path.Combine(Office.Workflows, "early-cards");
        (await CommandLine.Run(["convert", Path.Combine(drawn, "strategy.bpmn"), "--to", "elsa", "-o", Path.Combine(Folder("early"), "strategy.json")])).ShouldBe(CommandLine.Done);
        foreach (var kind in (string[])["decisions", "templates"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(drawn, kind))) File.Copy(file, Path.Combine(Folder("early/" + kind), Path.GetFileName(file)));
        }

        var (code, findings) = await Check(Path.Combine(folder.FullName, "early"));

        code.ShouldBe(CommandLine.Done, string.Join("\n", findings));
        findings.ShouldNotContain(finding => finding.Rule == "soundness/not-proved");
    }

    [Fact]
    public async Task A_folder_with_a_drawing_and_a_definition_does_not_say_which_is_meant()
    {
        Write("both", Routing);
        File.Copy(Path.Combine(Office.Workflows, "phone-contact", "strategy.bpmn"), Path.Combine(folder.FullName, "both", "strategy.bpmn"));

        (await Check(Path.Combine(folder.FullName, "both"))).Findings.ShouldHaveSingleItem().Rule.ShouldBe("strategy-twice");
    }

    [Fact]
    public async Task Its_cases_open_at_night_do_their_work_and_end_nights_later()
    {
        var date = await DeployAndRun();
        var tasks = Tasks();
        tasks.Count.ShouldBeGreaterThan(10);
        Number("SELECT count(*) FROM collection_case").ShouldBe(tasks.Count);
        tasks.Select(task => task.Queue).Distinct().Order().ShouldBe(["gentle", "urgent"]);
        tasks[0].Outcomes.ShouldBe(["Promise", "Refusal"]);

        (await Complete(tasks[0], "Promise")).ShouldBe(CommandLine.Done);
        (await Complete(tasks[1], "Refusal")).ShouldBe(CommandLine.Done);

        Open(tasks[0]).ShouldBe(1);
        Open(tasks[1]).ShouldBe(0);
        await Night(date.AddDays(1));
        Open(tasks[0]).ShouldBe(1);
        await Night(date.AddDays(3));
        Open(tasks[0]).ShouldBe(0);
        (await Captured("history", tasks[0].Account, "--db", $"Data Source={Database}")).Output.ShouldContain("route");
    }

    [Fact]
    public async Task What_starts_by_a_timer_is_opened_by_the_night_and_what_starts_by_an_event_by_its_news()
    {
        Write("heard", FlowchartBuilder.Of("heard-1").Event("promised", "promise", canStart: true).Activity("check", "Collections.CreateTask", ("title", Literal("Check the promise")), ("queue", Literal("promises"))).Connect("promised", "check"), group: "promises");
        Write("timed", FlowchartBuilder.Of("timed-1").Activity("nightly", "Elsa.Cron", ("cronExpression", Literal("0 0 6 * * *")), ("customProperties", new JsonObject { ["canStartWorkflow"] = true }))
            .Activity("look", "Collections.CreateTask", ("title", Literal("Look at it")), ("queue", Literal("looks"))).Connect("nightly", "look"), entry: "days past due > 30");
        await DeployAndNight();
        var tasks = Tasks();
        tasks.Select(task => task.Queue).Distinct().ShouldBe(["looks"]);

        (await CommandLine.Run(["event", tasks[0].Account, "promise", "--db", $"Data Source={Database}"])).ShouldBe(CommandLine.Done);

        Tasks().Where(task => task.Account == tasks[0].Account).Select(task => task.Queue).Order().ShouldBe(["looks", "promises"]);
        Tasks().Count(task => task.Queue == "promises").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_files_again_are_no_new_version_and_what_is_called_is_kept_as_it_was()
    {
        await DeployAndRun();
        Write("routing", Routing.Activity("more", "Elsa.WriteLine", ("text", Literal("x"))));

        (await Captured("deploy", Path.Combine(folder.FullName, "routing"), "--publish", "--db", $"Data Source={Database}")).Output.ShouldContain("routing: version 2, published");

        Number("SELECT count(*) FROM strategy_version").ShouldBe(3);
        Text("SELECT content FROM strategy_file WHERE path = 'calls/routing-1.json'").ShouldNotContain("\"more\"");
        (await Captured("deploy", folder.FullName, "--db", $"Data Source={Database}")).Output.ShouldContain("routing: version 2, unchanged");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static JsonObject Output(string variable) => new() { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = variable } };

    private async Task<DateOnly> DeployAndRun()
    {
        Write("routing", Routing, entry: null);
        Write("calling", Calling, entry: "days past due > 5");
        return await DeployAndNight();
    }

    private async Task<DateOnly> DeployAndNight()
    {
        (await CommandLine.Run(["deploy", folder.FullName, "--publish", "--db", $"Data Source={Database}"])).ShouldBe(CommandLine.Done);
        var portfolio = new GeneratedPortfolio(Accounts, Seed: 7);
        var file = Path.Combine(folder.FullName, "portfolio.csv");
        using (var stream = File.Create(file)) PortfolioGenerator.Write(stream, portfolio);
        var date = portfolio.Position.AddDays(1);
        await Night(date, "--portfolio", file, "--mapping", Office.Mapping("sample"));
        return date;
    }

    private async Task Night(DateOnly date, params string[] with) =>
        (await CommandLine.Run(["run", "--date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. with, "--db", $"Data Source={Database}"])).ShouldBe(CommandLine.Done);

    private Task<int> Complete(OpenTask task, string outcome) =>
        CommandLine.Run(["complete", task.Case, task.Task.ToString(CultureInfo.InvariantCulture), outcome, "--db", $"Data Source={Database}"]);

    private IReadOnlyList<OpenTask> Tasks()
    {
        using var database = SqliteDatabase.Open(Database);
        return OpenTasks.Read(database, null, null, limit: 1000);
    }

    /// <summary>1 while the case of a task is open.</summary>
    private long Open(OpenTask task) => Number($"SELECT count(*) FROM collection_case WHERE id = {task.Case} AND state = 0");

    private long Number(string sql) => long.Parse(Text(sql), CultureInfo.InvariantCulture);

    private string Text(string sql)
    {
        using var database = SqliteDatabase.Open(Database);
        using var reader = database.OpenReader();
        var select = reader.Prepare(sql);
        var text = select.Step() ? select.Text(0)! : "";
        select.Reset();
        return text;
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(folder.FullName, name)).FullName;

    private void Write(string name, FlowchartBuilder chart, string? entry = "true", string group = "default")
    {
        var definition = chart.Build();
        definition.Json["customProperties"]![WorkflowDefinition.StrategyKey] = entry is null ? null : new JsonObject { ["entry"] = entry, ["group"] = group };
        File.WriteAllText(Path.Combine(Folder(name), "strategy.json"), ElsaWriter.Write(definition));
    }
}
