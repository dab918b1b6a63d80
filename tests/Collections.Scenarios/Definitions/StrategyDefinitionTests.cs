using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Persistence.Strategies;
using Collections.Scenarios.Nights;
using Collections.Server.Deployments;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;

namespace Collections.Scenarios.Definitions;

/// <summary>The life of definitions on a real database, beside deploying.</summary>
public sealed class StrategyDefinitionTests : IDisposable
{
    private const string Name = "early-cards";

    private readonly Office office = new();
    private readonly StrategyDefinitions definitions;

    public StrategyDefinitionTests()
    {
        office.Database.Migrate();
        definitions = new StrategyDefinitions(office.Database, TimeProvider.System) { NeedsApproval = false };
    }

    private static StrategyPackage Package => StrategyFolder.ReadAll(Path.Combine(Office.Workflows, Name)).Single();

    private static StrategyPlanner Planner => StrategyFiles.Planner(StrategyFiles.FactsBeside(Office.Workflows));

    [Fact]
    public async Task A_deployed_strategy_is_a_published_definition_with_its_source()
    {
        await Deploy();

        var stored = definitions.Latest(Name)!;
        var definition = stored.Definition()!;

        (definition.DefinitionId, definition.Version, definition.IsLatest, definition.IsPublished).ShouldBe((Name, 1, true, true));
        KeptSource.Of(definition)!.Text.ShouldBe(Package.Bpmn);
        definition.Root.All().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Saving_over_a_published_version_makes_a_draft_and_saving_again_changes_it()
    {
        await Deploy();

        var first = await definitions.Save(Name, Renamed("one"), null);
        var second = await definitions.Save(Name, Renamed("two"), first.Definition!.ETag);

        definitions.Versions(Name).Select(version => (version.Version, version.Status, version.IsLatest))
            .ShouldBe([(2, StrategyStatus.Draft, true), (1, StrategyStatus.Published, false)]);
        second.Definition!.Source.ShouldContain("two");
        second.Definition.ETag.ShouldNotBe(first.Definition.ETag);
    }

    [Fact]
    public async Task Who_saves_what_another_has_changed_is_refused()
    {
        await Deploy();
        var draft = (await definitions.Save(Name, Renamed("one"), null)).Definition!;
        await definitions.Save(Name, Renamed("two"), draft.ETag);

        var late = await definitions.Save(Name, Renamed("three"), draft.ETag);

        late.IsConflict.ShouldBeTrue();
        definitions.Latest(Name)!.Source.ShouldContain("two");
    }

    [Fact]
    public async Task Publishing_a_draft_retires_the_version_before_which_its_cases_keep()
    {
        await Deploy();
        await definitions.Save(Name, Renamed("one"), null);

        var change = await definitions.Publish(Name, null, Planner, new Author("anna", ["anna"]));

        change.Definition.ShouldNotBeNull(string.Join("\n", change.Findings));
        definitions.Versions(Name).Select(version => (version.Version, version.Status)).ShouldBe([(2, StrategyStatus.Published), (1, StrategyStatus.Retired)]);
        office.Number("SELECT count(*) FROM plan_element WHERE version_id = 2").ShouldBe(office.Number("SELECT count(*) FROM plan_element WHERE version_id = 1"));
    }

    [Fact]
    public async Task Retracting_only_takes_the_published_version_back()
    {
        await Deploy();

        (await definitions.Retract(Name, null)).Definition!.IsPublished.ShouldBeFalse();

        definitions.Published(Name).ShouldBeNull();
        definitions.Latest(Name)!.Version.ShouldBe(1);
        (await definitions.Retract(Name, null)).Findings.ShouldHaveSingleItem().Message.ShouldContain("published version");
    }

    [Fact]
    public async Task Reverting_copies_an_old_version_with_its_files_as_a_new_draft()
    {
        await Deploy();
        await definitions.Save(Name, Renamed("one"), null);

        var change = await definitions.Revert(Name, 1, null);

        change.Definition!.Version.ShouldBe(3);
        change.Definition.Source.ShouldBe(Package.Bpmn);
        office.Number("SELECT count(*) FROM strategy_file WHERE version_id = 3").ShouldBe(office.Number("SELECT count(*) FROM strategy_file WHERE version_id = 1"));
        (await definitions.Revert(Name, 9, null)).Findings.ShouldHaveSingleItem().Message.ShouldContain("version 9");
    }

    [Fact]
    public async Task An_activity_that_does_not_run_here_is_kept_and_refused_at_publish_by_name()
    {
        var born = ElsaReader.Read("""
            {"name":"hello","root":{"type":"Elsa.Flowchart","id":"f","activities":[
              {"type":"My.Unknown","id":"a","text":{"typeName":"String","expression":{"type":"JavaScript","value":"1 + 1"}}}],"connections":[]}}
            """, "hello.json").Definition!;
        await definitions.Save("hello", born, null);

        var change = await definitions.Publish("hello", null, Planner, new Author("anna", ["anna"]));

        change.Definition.ShouldBeNull();
        change.Findings.ShouldContain(finding => finding.Rule == "activity-unknown" && finding.Message.Contains("'My.Unknown'", StringComparison.Ordinal));
        change.Findings.ShouldContain(finding => finding.Rule == "expression-type" && finding.Message.Contains("'JavaScript'", StringComparison.Ordinal));
        definitions.Latest("hello")!.Definition()!.Root.All().ShouldContain(activity => activity.Type == "My.Unknown");
    }

    [Fact]
    public async Task One_that_was_born_in_elsa_is_kept_as_it_is_and_published_with_what_it_runs()
    {
        await definitions.Save("helper", Born("helper", "Elsa.WriteLine", "null"), null);
        await definitions.Publish("helper", null, Planner, new Author("anna", ["anna"]));
        var first = await definitions.Save("hello", Born("hello", "Elsa.ExecuteWorkflow", """{"typeName":"String","expression":{"type":"Literal","value":"helper"}}"""), null);

        var change = await definitions.Publish("hello", null, Planner, new Author("anna", ["anna"]));
        var again = await definitions.Save("hello", definitions.Latest("hello")!.Definition()!, null);

        first.Findings.ShouldBeEmpty();
        change.Definition.ShouldNotBeNull(string.Join("\n", change.Findings));
        (again.Definition!.Version, again.Definition.IsPublished).ShouldBe((1, true));
        again.Definition.Definition()!.Root.All().Select(activity => activity.Type).ShouldBe(["Elsa.Flowchart", "Elsa.ExecuteWorkflow"]);
        office.Number("SELECT count(*) FROM strategy_file WHERE path = 'calls/helper.json'").ShouldBe(1);
    }

    public void Dispose() => office.Dispose();

    private static WorkflowDefinition Born(string name, string type, string id) => ElsaReader.Read(
        $$$"""{"name":"{{{name}}}","root":{"type":"Elsa.Flowchart","id":"f","activities":[{"type":"{{{type}}}","id":"a","workflowDefinitionId":{{{id}}} }],"connections":[]} }""", name).Definition!;

    private async Task Deploy()
    {
        var package = Package;
        await new Deployer(office.Database, TimeProvider.System).Deploy(package, Planner.Plan(package).Plan!, publish: true, "anna");
    }

    /// <summary>The latest version as a client has changed it: the first activity with a name shows another text.</summary>
    private WorkflowDefinition Renamed(string text)
    {
        var json = JsonNode.Parse(ElsaWriter.Write(definitions.Latest(Name)!.Definition()!))!;
        ((JsonArray)json["root"]!["activities"]!).OfType<JsonObject>().First(activity => activity["name"] is not null)["metadata"]!["displayText"] = text;
        return ElsaReader.Read(json.ToJsonString(), Name).Definition!;
    }
}
