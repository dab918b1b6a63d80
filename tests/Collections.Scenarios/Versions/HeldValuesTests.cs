using Collections.Engine.VersionChanges;
using Collections.Scenarios.Offices;
using Collections.Server.Histories;
using Collections.Server.VersionChanges;
using Collections.Strategies.Packages;

namespace Collections.Scenarios.Versions;

/// <summary>A new version holds a variable in another way than the old one: cases whose value it cannot hold.</summary>
public sealed class HeldValuesTests : IDisposable
{
    private readonly NotedOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_preview_names_the_cases_whose_value_cannot_be_held_and_the_migration_leaves_exactly_those()
    {
        await office.Night("2026-12-01", "P1,C1,north,loan,ARS,900,600,40", "P2,C2,north,loan,ARS,900,50,40", "P3,C3,north,loan,ARS,900,700,40");
        await office.SecondVersion();

        var preview = office.Preview();
        (preview.Cases, preview.Stays, preview.Moves, preview.Ends, preview.NeedsHand).ShouldBe((3, 1, 0, 0, 2));
        var held = preview.Groups[0];
        (held.Kind, held.ElementId, held.Rule, held.Cases).ShouldBe(("hand", "One", "variable-value", 2));
        held.Why.ShouldBe("the variable 'note' has a value that the new version, which holds it as Text, cannot hold");
        preview.Standing.Single().Cases.ShouldBe(1);

        var report = await SecondVersions.Move(office.Database, "noted", "the note is a text");
        report.Migrated.ShouldBe(1);
        var left = report.Left.Single();
        (left.Rule, left.Cases).ShouldBe(("variable-value", 2));
        left.Sample.ShouldBe(held.Sample);
        office.Versions().ShouldBe(["P1 1", "P2 2", "P3 1"]);
    }

    private sealed class NotedOffice : DrawnOffice
    {
        public NotedOffice() => DrawNote("past due");

        /// <summary>Publishes a version whose note is a text.</summary>
        public Task SecondVersion()
        {
            DrawNote("\"much\"");
            return SecondVersions.Deploy(Database, StrategyFolder.ReadAll(Workflows).Single(), Workflows, publish: true);
        }

        public MigrationPreview Preview()
        {
            var order = SecondVersions.Order(Database, "noted", "");
            var kept = new KeptHistory(Database).Get();
            return new MigrationPreviewer(Database).Preview(order, MigrationPlan.Of(kept.PlanOf(order.From.Id)!, kept.PlanOf(order.To.Id)!, []));
        }

        public List<string> Versions() => Words("SELECT a.reference || ' ' || v.version FROM collection_case c JOIN account a ON a.id = c.id >> 23 JOIN strategy_version v ON v.id = c.version_id ORDER BY 1");

        private void DrawNote(string value) => Draw("noted", """entry="past due &gt; 0" precedence="10" """, $$"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="Note" />
            <bpmn:scriptTask id="Note"><bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing><bpmn:script>{note: if past due &gt; 100 then {{value}} else null}</bpmn:script></bpmn:scriptTask>
            <bpmn:sequenceFlow id="F1" sourceRef="Note" targetRef="One" />
            {{Task("One", "Look", "F1", "F2")}}
            <bpmn:sequenceFlow id="F2" sourceRef="One" targetRef="End" />
            <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
            """);
    }
}
