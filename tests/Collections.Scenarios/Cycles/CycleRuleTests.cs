using Collections.Activities.Cycles;
using Collections.Domain.Facts;
using Collections.Server.Deployments;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;

namespace Collections.Scenarios.Cycles;

/// <summary>What a drawing must say to be a cycle, and how its allocation shares out.</summary>
public sealed class CycleRuleTests
{
    private const string Select = "Select:CycleSelect";
    private const string Allocate = "Allocate:CycleAllocate:shares=AG-01:50,AG-02:50";
    private const string Approve = "Approve:CycleApprove";
    private const string Release = "Release:CycleRelease";

    [Fact]
    public void A_cycle_with_its_steps_in_line_can_be_published() => Findings(Drawn([Select, Allocate, Approve, Release])).ShouldBeEmpty();

    [Theory]
    [InlineData("cycle-approval", "placement", "last business day", Select, Allocate, Release)]
    [InlineData("cycle-selection", "placement", "last business day", Allocate, Approve, Release)]
    [InlineData("cycle-release", "placement", "last business day", Select, Allocate, Approve)]
    [InlineData("cycle-allocation", "placement", "last business day", Select, Approve, Release)]
    [InlineData("cycle-allocation", "writeOff", "last business day", Select, Allocate, Approve, Release)]
    [InlineData("cycle-order", "placement", "last business day", Select, Approve, Allocate, Release)]
    [InlineData("cycle-day", "placement", "R/P1M", Select, Allocate, Approve, Release)]
    [InlineData("cycle-settings", "raffle", "last business day", Select, Approve, Release)]
    [InlineData("cycle-shares", "placement", "last business day", Select, "Allocate:CycleAllocate:shares=AG-01:50,AG-02:30", Approve, Release)]
    [InlineData("cycle-capacity", "placement", "last business day", Select, "Allocate:CycleAllocate:shares=AG-01:50,AG-02:50;capacity=AG-09:5", Approve, Release)]
    [InlineData("cycle-exclusion", "placement", "last business day", Select, "Out:CycleExclude:reason=promise", Allocate, Approve, Release)]
    [InlineData("cycle-ledger", "writeOff", "last business day", Select, Approve, Release, "Post:CyclePost:entries=allowance 100")]
    [InlineData("cycle-step", "placement", "last business day", Select, Allocate, Approve, Release, "Odd:Recall:reason=over")]
    public void A_cycle_that_lacks_something_is_refused(string rule, string kind, string day, params string[] steps) =>
        Findings(Drawn(steps, kind, day)).Select(finding => finding.Rule).ShouldContain(rule);

    [Fact]
    public void A_step_of_a_cycle_in_a_strategy_of_cases_is_refused()
    {
        var drawn = Drawn([Select]).Replace("<collections:cycle kind=\"placement\" pool=\"tier 1\" />", "<collections:strategy level=\"account\" entry=\"days past due &gt; 0\" />", StringComparison.Ordinal);

        Findings(drawn).Select(finding => finding.Rule).ShouldContain("cycle-step");
    }

    [Theory]
    [InlineData("tier 1", false)]
    [InlineData("tier 9", true)]
    public void A_pool_from_which_no_cycle_beside_takes_cases_is_pointed_out(string pool, bool isFound)
    {
        var folder = Directory.CreateTempSubdirectory("collections-cycle-");
        var waiting = Drawn([$"Pool:ToPlace:pool={pool}"]).Replace("<collections:cycle kind=\"placement\" pool=\"tier 1\" />", "<collections:strategy level=\"account\" entry=\"days past due &gt; 0\" />", StringComparison.Ordinal);
        foreach (var (name, drawing) in new[] { ("cycle", Drawn([Select, Allocate, Approve, Release])), ("waiting", waiting) })
            File.WriteAllText(Path.Combine(folder.CreateSubdirectory(name).FullName, StrategyPackage.BpmnFile), drawing);

        StrategyFiles.Checked(folder.FullName).SelectMany(file => file.Findings).Any(finding => finding.Rule == "pool-unserved").ShouldBe(isFound);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Shares_of_the_number_count_customers_and_not_amounts()
    {
        var firms = Share("AG-01:50,AG-02:50;basis=count", ("C-1", 1, 900), ("C-2", 2, 50), ("C-3", 3, 40), ("C-4", 4, 30));

        firms.ShouldBe(["AG-01", "AG-02", "AG-01", "AG-02"]);
    }

    [Fact]
    public void A_firm_that_is_full_gets_nothing_more_and_where_all_are_full_nobody_does()
    {
        var firms = Share("AG-01:50,AG-02:50;capacity=AG-01:12,AG-02:1", ("C-1", 1, 900), ("C-2", 2, 50), ("C-3", 3, 40), ("C-4", 4, 30));

        firms.ShouldBe(["AG-01", "AG-02", "AG-01", null], "ten of twelve places are taken already");
    }

    [Fact]
    public void Equal_amounts_go_by_the_references_whatever_the_order_in_which_they_come()
    {
        (string, long, long)[] cases = [("C-1", 4, 100), ("C-2", 3, 100), ("C-3", 2, 100), ("C-4", 1, 100)];
        var firms = Share("AG-01:50,AG-02:50", cases);

        Share("AG-01:50,AG-02:50", [.. cases.Reverse()]).ShouldBe(firms.Reverse());
        firms.ShouldBe(["AG-01", "AG-02", "AG-01", "AG-02"]);
    }

    private static IReadOnlyList<string?> Share(string allocation, params (string Reference, long Customer, long Balance)[] cases)
    {
        var plan = Planned(Drawn([Select, $"Allocate:CycleAllocate:shares={allocation}", Approve, Release])).Plan!;
        return BatchAllocation.Share(
            CyclePlan.Of(plan)!, [.. cases.Select(one => new AllocatedCase(one.Customer << 35, one.Customer << 12, one.Reference, one.Balance, null, null))], new Dictionary<string, long> { ["AG-01"] = 10 });
    }

    private static IReadOnlyList<Finding> Findings(string drawing) => Planned(drawing).Findings;

    private static StrategyPlan Planned(string drawing) => StrategyFiles.Planner(new StrategyFacts(FactCatalog.BuiltIn, [])).Plan(StrategyPackage.Of("tier-1", "test", new Dictionary<string, string> { [StrategyPackage.BpmnFile] = drawing }));

    /// <summary>Steps as id, activity and inputs, one after the other.</summary>
    private static string Drawn(string[] steps, string kind = "placement", string day = "last business day")
    {
        string[] ids = ["Start", .. steps.Select(step => step.Split(':')[0]), "End"];
        return $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="https://collections.dev/strategies">
              <bpmn:process id="tier" name="tier" isExecutable="true">
                <bpmn:extensionElements><collections:cycle kind="{kind}" pool="tier 1" /></bpmn:extensionElements>
                <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing><bpmn:timerEventDefinition id="T"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">{day}</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
                {string.Concat(steps.Select((step, i) => Step(step, i)))}
                {string.Concat(Enumerable.Range(0, ids.Length - 1).Select(i => $"""<bpmn:sequenceFlow id="F{i}" sourceRef="{ids[i]}" targetRef="{ids[i + 1]}" />"""))}
                <bpmn:endEvent id="End"><bpmn:incoming>F{ids.Length - 2}</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;
    }

    private static string Step(string step, int place)
    {
        var parts = step.Split(':', 3);
        var element = parts[1] == "CycleApprove" ? "userTask" : "serviceTask";
        var inputs = parts.Length < 3 ? "" : string.Concat(parts[2].Split(';').Select(input => input.Split('=', 2)).Select(input => $$$"""<elsa:input name="{{{input[0]}}}">{"typeName":"String","expression":{"type":"Literal","value":"{{{input[1]}}}"}}</elsa:input>"""));
        return $"""
            <bpmn:{element} id="{parts[0]}"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.{parts[1]}">{inputs}</elsa:activityBinding></bpmn:extensionElements>
              <bpmn:incoming>F{place}</bpmn:incoming><bpmn:outgoing>F{place + 1}</bpmn:outgoing></bpmn:{element}>
            """;
    }
}
