using Collections.Persistence.Providers.Sqlite;
using Collections.Scenarios.WhileBlocks;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.VersionChanges;
using Collections.Strategies.Packages;
using static Collections.Scenarios.WhileBlocks.WhileOffice;

namespace Collections.Scenarios.Versions;

/// <summary>A newer program plans a version in another way than the one that deployed it.</summary>
public sealed class PlanDriftTests : IDisposable
{
    private readonly WhileOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_strategy_whose_called_block_was_deployed_as_it_was_drawn_is_worked_as_it_was_deployed()
    {
        office.CallElsewhere();
        await Deploy(package => package with { LeavesCalledBoxes = true });
        await office.Night("2026-12-01", Account("A", 400), Account("B", 800));
        office.Tasks().ShouldBe(["negotiate A", "negotiate B"], "as it was planned then nobody is asked at the block");

        await office.Night("2026-12-02", Account("A", 700), Account("B", 800));

        office.Tasks().ShouldBe(["negotiate A", "negotiate B"]);
        Incidents().ShouldBeEmpty();
        office.Told("A").ShouldContain("negotiate");
    }

    [Fact]
    public async Task Its_cases_come_to_a_version_that_is_planned_as_now()
    {
        office.CallElsewhere();
        await Deploy(package => package with { LeavesCalledBoxes = true });
        await office.Night("2026-12-01", Account("A", 400), Account("B", 800));
        await Deploy(package => package with { Bpmn = package.Bpmn + "\n" });

        var report = await SecondVersions.Move(office.Database, "cards", "the block asks now");

        (report.Migrated, report.Left.Sum(group => group.Cases)).ShouldBe((2, 0), string.Join("; ", report.Left.Select(group => group.Why)));
        await office.Night("2026-12-02", Account("A", 700), Account("B", 800));
        office.Tasks().ShouldBe(["watch A", "watch B"], "the block has let them go");
    }

    [Fact]
    public async Task What_no_program_plans_so_stands_still_says_so_at_each_case_and_goes_on_where_it_is_planned_again()
    {
        await office.Night("2026-12-01", Account("A", 400), Account("B", 400));
        var before = office.Words("SELECT t.case_id || ' ' || t.seq || ' ' || t.node || ' ' || coalesce(hex(t.extra), '') FROM token t ORDER BY 1");
        Rename("Talk", "Telephone");

        var held = await HeldVersions.Look(office.Database);
        held.Single().Sentence.ShouldBe("Version 1 of 'cards' was expected to be planned as it was deployed, found other elements: gone Telephone; new Talk. Its cases stand still: bring them to another version with the program that deployed it.");
        Incidents().ShouldBe(["A plan-changed", "B plan-changed"]);
        await office.Night("2026-12-02", Account("A", 700), Account("B", 400), Account("C", 400));
        await office.Hear("2026-12-02", "A", "payment", """{ "amount": 1500 }""", "11:00");

        office.Words("SELECT t.case_id || ' ' || t.seq || ' ' || t.node || ' ' || coalesce(hex(t.extra), '') FROM token t ORDER BY 1").ShouldBe(before, "nothing of them has moved");
        Incidents().ShouldBe(["A plan-changed", "B plan-changed"], "each once");
        office.Words("SELECT CAST(count(*) AS TEXT) FROM collection_case").ShouldBe(["2"], "no second case is opened beside, and none on a version that cannot be read");
        var refused = await Should.ThrowAsync<Server.Commands.UsageException>(() => SecondVersions.MoveAnywhere(office.Database, "cards"));
        refused.Message.ShouldContain("gone Telephone; new Talk");

        Rename("Telephone", "Talk");
        await office.Night("2026-12-03", Account("A", 700), Account("B", 400), Account("C", 400));
        office.Tasks().ShouldBe(["negotiate B", "negotiate C", "review A"], "A has left the block");
        Incidents().ShouldBeEmpty();
    }

    private async Task Deploy(Func<StrategyPackage, StrategyPackage> change)
    {
        office.Database.Migrate();
        await office.TakeIn("2026-11-30", Account("Z", 900, 0, 0));
        var packages = StrategyFolder.ReadAll(office.Workflows);
        using var context = office.Database.OpenContext();
        var calls = new DeployedCalls(context, packages).Binding;
        var planner = StrategyFiles.Planner(Workplace.Open(office.Database).FactsFor(office.Workflows));
        foreach (var package in packages.Select(calls.Bind).Select(package => package.Name == "cards" ? change(package) : package))
            await new Deployer(office.Database, TimeProvider.System).Deploy(package, planner.Plan(package).Plan!, publish: true, "ana");
    }

    private void Rename(string before, string after) => office.Database.Writer.Write(session =>
    {
        var update = session.Prepare("UPDATE plan_element SET element_id = ?2 WHERE element_id = ?1");
        update.BindText(1, before);
        update.BindText(2, after);
        update.Execute();
        return 0;
    }).Wait();

    private IReadOnlyList<string> Incidents() => office.Words("SELECT a.reference || ' ' || i.code FROM incident i JOIN account a ON a.id = i.case_id >> 23 WHERE i.state = 0 ORDER BY 1");
}
