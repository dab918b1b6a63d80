using Collections.Strategies.Packages;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Strategies.Packages;

public class CallBindingTests
{
    private static readonly StrategyPackage Dunning = Package("dunning", BpmnBuilder.Process("dunning").StartEvent("s").EndEvent("e"), ("segment.dmn", "theirs"), ("price.dmn", "theirs"));

    [Fact]
    public void What_is_called_is_copied_with_its_decisions_and_what_the_caller_has_itself_stays()
    {
        var caller = Package("caller", BpmnBuilder.Process("caller").StartEvent("s").CallActivity("call", "dunning").EndEvent("e"), ("segment.dmn", "own"));
        var bound = new CallBinding((process, _) => process == "dunning" ? Dunning : null).Bind(caller);
        bound.Calls["dunning.bpmn"].ShouldBe(Dunning.Bpmn);
        bound.Decisions.ShouldBe(new Dictionary<string, string> { ["price.dmn"] = "theirs", ["segment.dmn"] = "own" });
        bound.Files.Select(file => file.Path).ShouldContain("calls/dunning.bpmn");
    }

    [Fact]
    public void What_the_called_one_calls_is_copied_too()
    {
        var middle = Package("middle", BpmnBuilder.Process("middle").StartEvent("s").CallActivity("call", "dunning").EndEvent("e"));
        var caller = Package("caller", BpmnBuilder.Process("caller").StartEvent("s").CallActivity("call", "middle").EndEvent("e"));
        var bound = new CallBinding((process, _) => process == "dunning" ? Dunning : middle).Bind(caller);
        bound.Calls.Keys.ShouldBe(["dunning.bpmn", "middle.bpmn"]);
    }

    [Fact]
    public void The_version_that_the_call_names_is_asked_for()
    {
        var asked = new List<(string, int?)>();
        var caller = Package("caller", BpmnBuilder.Process("caller").StartEvent("s")
            .CallActivity("call", "dunning", node => node.Extension("""<collections:call xmlns:collections="https://collections.dev/schemas/bpmn/v1" version="3"/>""")).EndEvent("e"));
        new CallBinding((process, version) =>
        {
            asked.Add((process, version));
            return null;
        }).Bind(caller).Calls.ShouldBeEmpty();
        asked.ShouldBe([("dunning", 3)]);
    }

    [Fact]
    public void Two_versions_of_one_strategy_can_be_called_side_by_side()
    {
        var caller = Package("caller", BpmnBuilder.Process("caller").StartEvent("s").CallActivity("old", "dunning", node => node.Handing([], [], 1))
            .CallActivity("new", "dunning", node => node.Handing([], [], 2)).CallActivity("published", "dunning").EndEvent("e"));
        var bound = new CallBinding((process, version) => Package(process, BpmnBuilder.Process(process).StartEvent($"v{version ?? 3}").EndEvent("e"))).Bind(caller);
        bound.Calls.Keys.ShouldBe(["dunning.bpmn", "dunning@1.bpmn", "dunning@2.bpmn"]);
        new int?[] { 1, 2, null }.Select(version => bound.FindCalled("dunning", version)!.Nodes[0].Id).ShouldBe(["v1", "v2", "v3"]);
    }

    [Fact]
    public void A_bound_package_is_bound_again_to_the_same()
    {
        var caller = Package("caller", BpmnBuilder.Process("caller").StartEvent("s").CallActivity("call", "dunning").EndEvent("e"));
        var bound = new CallBinding((_, _) => Dunning).Bind(caller);
        new CallBinding((_, _) => throw new InvalidOperationException("nothing is missing")).Bind(bound).ShouldBe(bound);
    }

    private static StrategyPackage Package(string name, ProcessBuilder process, params (string File, string Text)[] decisions) => new(
        name,
        Collections.Bpmn.BpmnWriter.Write(process.Build()),
        decisions.ToDictionary(pair => pair.File, pair => pair.Text),
        new Dictionary<string, string>(),
        name);
}
