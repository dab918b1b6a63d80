using Collections.Bpmn.Validation;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Strategies.Checking;
using Collections.Strategies.Names;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Strategies.Names;

/// <summary>Which variables exist where, and what is found where one is read that does not.</summary>
public class StrategyNamesTests
{
    [Fact]
    public void What_a_step_writes_is_there_after_it_and_not_before()
    {
        var names = Names(Strategy().StartEvent("s").ScriptTask("before", "{a: 1}").ScriptTask("after", "{b: 2}").EndEvent("e"));
        Always(names, "before").ShouldBeEmpty();
        Always(names, "after").ShouldBe(["a"]);
        Always(names, "e").ShouldBe(["a", "b"]);
        names.Variables.Single(variable => variable.Name == "a").ShouldSatisfyAllConditions(a => a.Type.ShouldBe(ColumnType.Number), a => a.WrittenBy.ShouldBe(["before"]));
    }

    [Fact]
    public void What_only_one_way_writes_is_there_sometimes_and_what_both_write_always()
    {
        var names = Names(Strategy().StartEvent("s").ExclusiveGateway("x").When("days past due > 3").ScriptTask("one", "{a: 1, both: 1}").ExclusiveGateway("meet").EndEvent("e")
            .MoveTo("x").Otherwise().ScriptTask("two", "{both: 2}").ConnectTo("meet"));
        Always(names, "e").ShouldBe(["both"]);
        Sometimes(names, "e").ShouldBe(["a"]);
    }

    [Fact]
    public void Both_ways_of_a_parallel_gateway_have_been_gone_where_they_join_and_see_each_other_before()
    {
        var names = Names(Strategy().StartEvent("s").ParallelGateway("fork").ScriptTask("one", "{a: 1}").ParallelGateway("join").EndEvent("e")
            .MoveTo("fork").TimerCatch("wait", "P1D").ScriptTask("two", "{b: 2}").ConnectTo("join"));
        Always(names, "e").ShouldBe(["a", "b"]);
        Sometimes(names, "wait").ShouldBe(["a"]);
    }

    [Fact]
    public void A_loop_back_brings_what_was_written_behind_it()
    {
        var names = Names(Strategy().StartEvent("s").ExclusiveGateway("again").ScriptTask("count", "{tries: 1}").ExclusiveGateway("enough").When("tries > 3").EndEvent("e")
            .MoveTo("enough").Otherwise().ConnectTo("again"));
        Sometimes(names, "again").ShouldBe(["tries"]);
        Always(names, "enough").ShouldBe(["tries"]);
    }

    [Fact]
    public void An_event_on_an_edge_may_come_before_what_its_host_writes()
    {
        var names = Names(Strategy().StartEvent("s").SubProcess("sub", sub => sub.StartEvent("is").ScriptTask("inside", "{a: 1}").TimerCatch("wait", "P1D").EndEvent("ie")).EndEvent("e")
            .BoundaryTimer("edge", "sub", "P2D").EndEvent("late"));
        Sometimes(names, "late").ShouldBe(["a"]);
        Always(names, "e").ShouldBe(["a"]);
    }

    [Fact]
    public void What_a_loop_gives_is_there_inside_it_alone()
    {
        var names = Names(Strategy().StartEvent("s").SubProcess("sub", sub => sub.StartEvent("is").EndEvent("ie"), node => node.Instances("3")).EndEvent("e"));
        Always(names, "ie").ShouldContain("loopCounter");
        Always(names, "e").ShouldNotContain("loopCounter");
    }

    [Fact]
    public void Reading_what_no_way_has_set_is_an_error_that_says_where_it_is_set()
    {
        var finding = Findings(Strategy().StartEvent("s").ExclusiveGateway("x").When("late = 1").EndEvent("e1").MoveTo("x").Otherwise().ScriptTask("set", "{late: 1}").EndEvent("e2")).ShouldHaveSingleItem();
        (finding.Rule, finding.Severity).ShouldBe(("name-never-set", FindingSeverity.Error));
        finding.Message.ShouldContain("'set'");
    }

    [Fact]
    public void Reading_what_not_every_way_has_set_is_a_warning_with_such_a_way()
    {
        var finding = Findings(Strategy().StartEvent("s").ExclusiveGateway("x").When("days past due > 3").ScriptTask("one", "{a: 1}").ExclusiveGateway("meet").ScriptTask("read", "{b: a + 1}").EndEvent("e")
            .MoveTo("x").Otherwise("other").ConnectTo("meet")).ShouldHaveSingleItem();
        (finding.Rule, finding.Severity, finding.ElementId).ShouldBe(("name-not-always-set", FindingSeverity.Warning, "read"));
        finding.Path.ShouldNotBeNull().ShouldNotContain("one");
        finding.Path.ShouldSatisfyAllConditions(way => way[0].ShouldBe("s"), way => way.ShouldContain("other"), way => way[^1].ShouldBe("read"));
    }

    [Fact]
    public void Who_compares_with_null_or_counts_on_is_left_alone() =>
        Findings(Strategy().StartEvent("s").ExclusiveGateway("again").ScriptTask("count", "{tries: if tries = null then 1 else tries + 1}").ExclusiveGateway("enough").When("tries > 3").EndEvent("e")
            .MoveTo("enough").Otherwise().ExclusiveGateway("known").When("set = null").ConnectTo("again").MoveTo("known").Otherwise().ScriptTask("later", "{set: 1}").ConnectTo("again")).ShouldBeEmpty();

    [Fact]
    public void An_entry_condition_reads_facts_only()
    {
        var finding = Findings(EngineTest.Strategy(entry: "own = 1").StartEvent("s").ScriptTask("set", "{own: 1}").EndEvent("e")).ShouldHaveSingleItem();
        (finding.Rule, finding.ElementId).ShouldBe(("name-never-set", "p"));
    }

    private static ProcessBuilder Strategy() => EngineTest.Strategy(entry: "days past due > 0");

    private static string[] Always(StrategyNames names, string element) => [.. names.Elements.Single(there => there.ElementId == element).Always];

    private static string[] Sometimes(StrategyNames names, string element) => [.. names.Elements.Single(there => there.ElementId == element).Sometimes];

    private static StrategyNames Names(ProcessBuilder strategy) => Plan(strategy).Names.ShouldNotBeNull();

    private static IReadOnlyList<Finding> Findings(ProcessBuilder strategy) => [.. Plan(strategy).Findings.Where(finding => finding.Rule.StartsWith("name-", StringComparison.Ordinal))];

    private static StrategyPlan Plan(ProcessBuilder strategy) =>
        new StrategyPlanner(new StrategyFacts(FactCatalog.BuiltIn, []), new TextPool(), EngineTest.Activities())
            .Plan(new StrategyPackage("s", strategy.ToXml(), new Dictionary<string, string>(), new Dictionary<string, string>(), "s"));
}
