using Collections.Bpmn;
using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Unit.Bpmn;

/// <summary>The strategies under workflows/ are sound, drawn completely, and bound to decisions that lie beside them.</summary>
public sealed class SampleStrategyTests
{
    private static readonly XmlLimits Limits = new() { Bytes = 1 << 20, Depth = 64, Elements = 20_000, Attributes = 64, ValueLength = 64 << 10 };

    private static readonly BpmnValidationOptions Options = new()
    {
        WaitingActivities = new HashSet<string> { "Collections.Wait" },
    };

    public static TheoryData<string> Strategies => [.. Directory.GetDirectories(Workflows()).Where(HasStrategy).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_sample_strategy_has_no_findings(string name)
    {
        var result = Read(name);

        result.Findings.ShouldBeEmpty();
        BpmnValidator.Validate(result.Definitions!, Options).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_sample_strategy_says_whom_it_takes(string name)
    {
        var settings = Read(name).Definitions!.Processes.ShouldHaveSingleItem().Settings.ShouldNotBeNull();

        settings.Level.ShouldBe("account");
        settings.Entry.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Everything_in_a_sample_strategy_is_drawn(string name)
    {
        var definitions = Read(name).Definitions!;
        var drawn = Descendants(definitions.Document.Root)
            .Where(element => element.NamespaceUri == BpmnNamespaces.Diagram)
            .Select(element => element.Attribute("bpmnElement")).ToHashSet();

        foreach (var container in Containers(definitions.Processes[0]))
        {
            container.Nodes.Select(node => node.Id).ShouldBeSubsetOf(drawn!);
            container.Flows.Select(flow => flow.Id).ShouldBeSubsetOf(drawn!);
        }
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Every_decision_a_sample_strategy_names_lies_beside_it(string name)
    {
        var decisions = Containers(Read(name).Definitions!.Processes[0]).SelectMany(container => container.Nodes)
            .Select(node => node.Binding?.Find("decision")?.ExpressionText).OfType<string>();

        foreach (var decision in decisions)
        {
            var file = GuardedXmlReader.Read(File.ReadAllText(Path.Combine(Workflows(), name, "decisions", decision + ".dmn")), Limits).Tree!;
            file.Root.Elements.ShouldContain(element => element.LocalName == "decision" && element.Attribute("id") == decision);
        }
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Every_sample_strategy_explains_itself(string name) =>
        File.ReadAllText(Path.Combine(Workflows(), name, "README.md")).ShouldStartWith("# ");

    private static BpmnReadResult Read(string name)
    {
        using var stream = File.OpenRead(Path.Combine(Workflows(), name, "strategy.bpmn"));
        return BpmnReader.Read(stream, name);
    }

    private static bool HasStrategy(string path) => File.Exists(Path.Combine(path, "strategy.bpmn"));

    private static IEnumerable<IFlowContainer> Containers(IFlowContainer container) =>
        container.Nodes.OfType<IFlowContainer>().SelectMany(Containers).Prepend(container);

    private static IEnumerable<XmlElementNode> Descendants(XmlElementNode element) =>
        element.Elements.SelectMany(Descendants).Prepend(element);

    private static string Workflows()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Collections.sln"))) directory = directory.Parent!;
        return Path.Combine(directory.FullName, "workflows");
    }
}
