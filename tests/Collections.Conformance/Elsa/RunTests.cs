using Collections.Bpmn.Elsa;
using Collections.Conformance.Bpmn;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Activities;
using Collections.Engine.Flowcharts;
using Collections.Engine.Planning;
using Collections.Strategies.Tracing;
using Xunit.Abstractions;

namespace Collections.Conformance.Elsa;

/// <summary>Definitions of Elsa's own tests run, and write the lines that those tests expect.</summary>
public sealed class RunTests(ITestOutputHelper output)
{
    /// <summary>May only grow.</summary>
    private const int ExactAtLeast = 14;

    /// <summary>File, mode and the lines; no lines are given where only the end counts.</summary>
    private static readonly (string File, FlowchartMode Mode, string[]? Lines)[] Table =
    [
        ("ExplicitJoins/Workflows/join-any-1.json", FlowchartMode.Counter, ["Start", "End"]),
        ("ExplicitJoins/Workflows/join-all-1.json", FlowchartMode.Counter, ["Start", "Line 1", "Line 2", "End"]),
        ("ExplicitJoins/Workflows/join-all-2.json", FlowchartMode.Counter, ["Start", "Line 1", "Line 2", "End"]),
        ("FlowchartCompletion/Workflows/workflow1.json", FlowchartMode.Counter, null),
        ("FlowchartCompletion/Workflows/workflow2.json", FlowchartMode.Counter, null),
        ("FlowchartCompletion/Workflows/workflow3.json", FlowchartMode.Counter, null),
        ("FlowchartCompletion/Workflows/workflow4.json", FlowchartMode.Counter, null),
        ("FlowchartCompletion/Workflows/workflow5.json", FlowchartMode.Counter, null),
        ("FlowchartCompletion/Workflows/workflow6.json", FlowchartMode.Counter, null),
        ("ImportAndExecute/Workflows/writeline.json", FlowchartMode.Counter, ["Dummy Text"]),
        ("ImportAndExecute/Workflows/implicit-loop.json", FlowchartMode.Counter, ["Do something", "Retry", "Do something", "Done"]),
        ("JoinBehaviors/Workflows/fork-decision-join-none.json", FlowchartMode.Token, ["A", "C"]),
        ("JoinBehaviors/Workflows/fork-decision-join-waitall.json", FlowchartMode.Token, ["A", "C", "B", "D"]),
        ("JoinBehaviors/Workflows/decision-merge-join-none.json", FlowchartMode.Token, null),
    ];

    [BpmnSuiteFact(ElsaDefinitions.Suite)]
    public void Every_row_of_the_table_runs_exactly()
    {
        var failures = Table.Select(row => (row.File, Failure: Failure(row.File, row.Mode, row.Lines))).Where(row => row.Failure is not null).ToList();
        Score.Print(output, $"elsa runs {Table.Length - failures.Count} of {Table.Length} exact");
        foreach (var (file, failure) in failures) output.WriteLine($"{file}: {failure}");
        (Table.Length - failures.Count).ShouldBeGreaterThanOrEqualTo(ExactAtLeast);
    }

    [BpmnSuiteFact(ElsaDefinitions.Suite)]
    public void Every_definition_is_planned_or_refused_by_the_names_of_what_cannot_run()
    {
        var planned = 0;
        foreach (var file in ElsaDefinitions.Files())
        {
            foreach (var mode in Enum.GetValues<FlowchartMode>())
            {
                var result = Planned(ElsaDefinitions.Read(file).Definition!, file, mode);
                output.WriteLine($"{Path.GetFileName(file)} {mode}: {(result.Plan is null ? string.Join("; ", result.Findings.Select(finding => finding.Message)) : "runs")}");
                if (result.Plan is not null) planned++;
                else result.Findings.Where(finding => finding.IsError).ShouldAllBe(finding => finding.ElementId.Length > 0 && finding.Message.Contains(finding.ElementId, StringComparison.Ordinal));
            }
        }
        Score.Print(output, $"elsa planned {planned} of {ElsaDefinitions.Files().Count * 2}, the others refused by name");
    }

    private static PlanningResult Planned(WorkflowDefinition definition, string file, FlowchartMode mode) => Planner.Plan(
        definition,
        new PlanSetting
        {
            Facts = new ColumnSchema([]),
            Pool = new TextPool(),
            Activities = new ActivityRegistry(),
            DefinitionCalled = id => Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.json").Select(other => ElsaDefinitions.Read(other).Definition!).FirstOrDefault(other => other.DefinitionId == id),
        },
        mode);

    private static string? Failure(string file, FlowchartMode mode, string[]? expected)
    {
        var definition = RewrittenDefinition.Read(Path.Combine(ConformanceFolder.Root, ElsaDefinitions.Suite, "test/integration/Elsa.Workflows.IntegrationTests/Scenarios", file));
        var lines = TraceRunner.Trace(new TraceRequest(definition) { Mode = mode, Events = [new TraceEvent(1_000, "Event4", new Dictionary<string, FeelValue>())] });
        if (expected is null) return lines.Any(line => line.Type == "end" && line.ElementId == definition.DefinitionId) ? null : $"expected to be finished, found {string.Join(", ", lines)}";
        var written = lines.Where(line => line.Type == TraceLine.Written).Select(line => line.Text).ToList();
        return written.SequenceEqual(expected) ? null : $"expected {string.Join(", ", expected)}, found {string.Join(", ", written)}; {string.Join(", ", lines.Where(line => line.Type == TraceLine.Error))}";
    }
}
