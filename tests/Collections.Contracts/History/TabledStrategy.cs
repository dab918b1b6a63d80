using System.Text;
using Collections.Activities;
using Collections.Bpmn.Model;
using Collections.Contracts.Runs;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Engine.Planning;
using Collections.Persistence.History;
using Collections.Strategies.Planning;
using Collections.Testing.Bpmn;

namespace Collections.Contracts.History;

/// <summary>A table decides, a notice goes out, and three days later the table is asked again: small debts end, others are called.</summary>
internal static class TabledStrategy
{
    public const string Decision = "band";

    private const string Dmn = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="t">
          <inputData id="i1" name="past due"><variable name="past due" typeRef="number"/></inputData>
          <inputData id="i2" name="days past due"><variable name="days past due" typeRef="number"/></inputData>
          <decision id="band" name="band">
            <variable name="band" typeRef="string"/>
            <informationRequirement><requiredInput href="#i1"/></informationRequirement>
            <informationRequirement><requiredInput href="#i2"/></informationRequirement>
            <decisionTable id="t" hitPolicy="FIRST">
              <input><inputExpression typeRef="number"><text>past due</text></inputExpression></input>
              <input><inputExpression typeRef="number"><text>days past due</text></inputExpression></input>
              <output name="segment" typeRef="string"/>
              <rule><inputEntry><text>&lt; 100</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>"small"</text></outputEntry></rule>
              <rule><inputEntry><text>[100..1000)</text></inputEntry><inputEntry><text>&gt; 3</text></inputEntry><outputEntry><text>"low"</text></outputEntry></rule>
              <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>"high"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    public static DmnModel Model { get; } = Load();

    public static Plan Plan(ColumnSchema facts, TextPool pool)
    {
        PlanningResult result = Planner.Plan(Process(), new PlanSetting
        {
            Facts = facts,
            Pool = pool,
            Version = EarlyStrategy.Version,
            Activities = CollectionsActivities.Registry().Add<Notice>().Add<Call>(),
            Decisions = Models(),
        });
        return result.Plan ?? throw new InvalidOperationException(string.Join('\n', result.Findings.Select(f => f.ToString())));
    }

    /// <summary>Its plan made anew, with what its decisions read.</summary>
    public static HistoryPlan History() => new(Plan(Portfolio.Facts, new TextPool()), DecisionReads.Of(Process(), Models()));

    private static Dictionary<string, DmnModel> Models() => new() { [Decision] = Model };

    private static BpmnProcess Process() => BpmnBuilder.Process("p").Strategy("days past due > 3").StartEvent("start")
        .BusinessRuleTask("first", node => node.Binding("Collections.SegmentPortfolio", ("decision", Decision)))
        .ServiceTask("notice", node => node.Binding("Test.Notice"))
        .TimerCatch("wait", "P3D")
        .BusinessRuleTask("second", node => node.Binding("Collections.SegmentPortfolio", ("decision", Decision)))
        .ExclusiveGateway("large")
        .When("past due > 500").UserTask("call", node => node.Binding("Test.Call")).EndEvent("called")
        .MoveTo("large").Otherwise().EndEvent("left")
        .Build().Processes[0];

    private static DmnModel Load()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Dmn));
        DmnLoadResult loaded = DmnModel.Load(stream);
        return loaded.Model ?? throw new InvalidOperationException(string.Join("; ", loaded.Errors));
    }
}
