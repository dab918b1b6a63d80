using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Decisions.Syntax;
using Collections.Strategies.Planning;

namespace Collections.Strategies.Expansion;

/// <summary>What is wrong with a while-block, beside what is found of the steps that it stands for.</summary>
internal static class WhileCheck
{
    private static readonly string[] Moving = ["today()", "now()"];

    public static IEnumerable<ValidationFinding> Of(SubProcess block)
    {
        var (name, said) = (block.Name ?? block.Id, block.While!);
        if (block.TriggeredByEvent)
            return [Error(block, "while-place", $"'{name}': a condition to stay was expected on a subprocess that flows lead to, found it on an event subprocess.")];
        if (said is { Stay: null, Leave: null })
            return [Error(block, "while-empty", $"'{name}': a condition to stay, or one to leave, was expected, found neither. Say one, or make it a plain subprocess.")];
        return Ports(block, name).Concat(Conditions(block, name, said));
    }

    private static IEnumerable<ValidationFinding> Ports(SubProcess block, string name)
    {
        var ports = WhilePorts.Of(block);
        if (ports.OfLeft.Count > 1 || ports.OfNotEntered.Count > 1)
            yield return Error(block, "while-ports", $"'{name}': one flow with outcome = \"left\" and one with outcome = \"not entered\" were expected at most, found {ports.OfLeft.Count} and {ports.OfNotEntered.Count}.");
        else if (ports.LeftTo is null)
            yield return Error(block, "while-port-unwired", $"'{name}': a flow with outcome = \"left\" was expected, found none, and not one single way on that whoever leaves could take.");
    }

    private static IEnumerable<ValidationFinding> Conditions(SubProcess block, string name, WhileBlock said)
    {
        foreach (var condition in new[] { said.Stay, said.Leave }.OfType<string>().Where(IsConstant))
            yield return Warning(block, "while-constant", $"'{name}': a condition over facts or variables was expected, found '{condition}', which never changes.");
        if (said.Leave is { } leave && Demanded(block, said).FirstOrDefault(demand => Same(demand.Text, leave)) is { Text: not null } same)
            yield return Warning(block, "while-never-entered", $"'{name}': cases are to leave when '{leave}', which is also {same.Where}: none would ever be within.");
        if (!Nodes(block).Any(Waits))
            yield return Warning(block, "while-no-wait", $"'{name}': a step that waits was expected within, found none: cases are through at once, and the condition is asked only when they come.");
    }

    /// <summary>What holds for whoever comes here, as far as the drawing says it in these words.</summary>
    private static IEnumerable<(string Text, string Where)> Demanded(SubProcess block, WhileBlock said)
    {
        foreach (var part in Parts(said.Stay)) yield return (part, "a condition to stay");
        foreach (var part in Parts(block.Process?.Settings?.Entry)) yield return (part, "a condition of the strategy's entry");
    }

    /// <summary>The conditions that a text joins by "and".</summary>
    private static IEnumerable<string> Parts(string? text) => text is null ? [] : text.Split(" and ", StringSplitOptions.RemoveEmptyEntries).Append(text);

    private static bool Same(string one, string other) => Words(one) == Words(other);

    private static string Words(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    private static bool IsConstant(string condition) =>
        FeelParser.Parse(condition).Tree is { } tree && tree.Names.Count == 0 && !Moving.Any(function => condition.Contains(function, StringComparison.Ordinal));

    private static bool Waits(FlowNode node) => node switch
    {
        IntermediateCatchEvent or ReceiveTask or EventBasedGateway or CallActivity or ManualTask => true,
        BpmnTask { Binding.ActivityType: "Collections.PromiseWatch" } => true,
        BpmnTask { Binding: { } bound } => StrategyPlanner.Waiting.Contains(bound.ActivityType),
        _ => false,
    };

    private static IEnumerable<FlowNode> Nodes(SubProcess block) => block.Nodes.SelectMany(node => node is SubProcess inner ? Nodes(inner).Prepend(node) : [node]);

    private static ValidationFinding Error(SubProcess block, string rule, string message) => new(rule, FindingSeverity.Error, block.Id, message, block.Location);

    private static ValidationFinding Warning(SubProcess block, string rule, string message) => new(rule, FindingSeverity.Warning, block.Id, message, block.Location);
}
