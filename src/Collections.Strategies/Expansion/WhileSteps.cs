using System.Text.Json;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;

namespace Collections.Strategies.Expansion;

/// <summary>
/// What a while-block stands for: a gateway before it, an event on its edge for each of its conditions, and a step that takes back
/// what its steps had decided and has not left the house.
/// </summary>
internal sealed class WhileSteps
{
    private const string Feel = "https://www.omg.org/spec/DMN/20191111/FEEL/";
    private const double Gateway = 50, EventSize = 36, Width = 100, Height = 80, Gap = 40;

    private readonly List<BpmnEdit> edits = [];
    private readonly Dictionary<string, string> boxes = new(StringComparer.Ordinal);
    private readonly SubProcess block;
    private readonly WhilePorts ports;
    private readonly Bounds? shape;

    private WhileSteps(SubProcess block, WhilePorts ports)
    {
        (this.block, this.ports) = (block, ports);
        shape = block.Process?.Definitions?.FindShape(block.Id)?.Bounds;
    }

    /// <summary>In the order in which they are made.</summary>
    public IReadOnlyList<BpmnEdit> Edits => edits;

    /// <summary>By id of each step and flow: the block.</summary>
    public IReadOnlyDictionary<string, string> Boxes => boxes;

    /// <summary>Null where the block does not say enough: a finding says so.</summary>
    public static WhileSteps? Of(SubProcess block)
    {
        var ports = WhilePorts.Of(block);
        if (block.TriggeredByEvent || block.While is null or { Stay: null, Leave: null } || ports.LeftTo is null || ports.NotEnteredTo is null) return null;
        var steps = new WhileSteps(block, ports);
        steps.Enter();
        steps.Leave();
        steps.edits.Add(new SetExtension(block.Id, BpmnNamespaces.Collections, WhileReader.Extension, null));
        return steps;
    }

    /// <summary>A stay that is not known, null, keeps the case where it is.</summary>
    private string? Stays => block.While!.Stay is { } stay ? $"({stay}) = false" : null;

    private string? Leaves => block.While!.Leave is { } leave ? $"({leave}) = true" : null;

    private void Enter()
    {
        var id = Taken("enter");
        Add(new AddNode("exclusiveGateway", id, block.Container.Id) { Name = $"{NameOf(block)}?", Bounds = At(-Gateway / 2, -Gateway - Gap, Gateway, Gateway) });
        foreach (var flow in block.Incoming) edits.Add(new ReconnectFlow(flow.Id, null, id));
        var way = Taken("in");
        edits.Add(new AddFlow(way, id, block.Id));
        edits.Add(new SetDefaultFlow(id, way));
        var past = string.Join(" or ", new[] { Stays, Leaves }.OfType<string>());
        if (ports.OfNotEntered is [var drawn])
        {
            edits.Add(new ReconnectFlow(drawn.Id, id, null));
            edits.Add(new SetCondition(drawn.Id, past, Feel));
        }
        else
        {
            edits.Add(new AddFlow(Taken("past"), id, ports.NotEnteredTo!) { Name = WhilePorts.NotEntered, Condition = past, Language = Feel });
        }
    }

    private void Leave()
    {
        var id = Taken("withdraw");
        Add(new AddNode("serviceTask", id, block.Container.Id) { Name = WhilePorts.Left, Bounds = At((shape?.Width ?? 0) / 2, (shape?.Height ?? 0) + Gap, Width, Height) });
        edits.Add(new SetActivityBinding(id, "Collections.Withdraw", [Text("reason", $"{NameOf(block)}: {WhilePorts.Left}"), Text("within", block.Id)]));
        if (Stays is { } stays) Edge("stay", $"not ({block.While!.Stay})", stays, id, 1);
        if (Leaves is { } leaves) Edge("leave", block.While!.Leave!, leaves, id, 2);
        if (ports.OfLeft is [var drawn])
        {
            edits.Add(new ReconnectFlow(drawn.Id, id, null));
            edits.Add(new SetCondition(drawn.Id, null));
        }
        else
        {
            edits.Add(new AddFlow(Taken("left"), id, ports.LeftTo!));
        }
    }

    /// <summary>The event has the condition as its name: so a history says why the case left.</summary>
    private void Edge(string word, string name, string condition, string to, int third)
    {
        var id = Taken(word);
        Add(new AddNode("boundaryEvent", id, block.Container.Id)
        {
            Name = name,
            AttachedToId = block.Id,
            Triggers = [new ConditionTrigger(condition, Feel)],
            Bounds = At(((shape?.Width ?? 0) * third / 3) - (EventSize / 2), (shape?.Height ?? 0) - (EventSize / 2), EventSize, EventSize),
        });
        edits.Add(new AddFlow(Taken($"{word}.out"), id, to));
    }

    private void Add(AddNode node) => edits.Add(node with { LaneId = block.Container.Lanes.LastOrDefault(lane => lane.NodeRefs.Contains(block.Id))?.Id });

    /// <summary>Beside the block, where that is drawn.</summary>
    private Bounds? At(double right, double down, double width, double height) => shape is null ? null : new Bounds(shape.Value.X + right, shape.Value.Y + down, width, height);

    private string Taken(string word)
    {
        boxes.Add($"{block.Id}.{word}", block.Id);
        return $"{block.Id}.{word}";
    }

    private static string NameOf(SubProcess block) => string.IsNullOrWhiteSpace(block.Name) ? block.Id : block.Name;

    private static ActivityInput Text(string name, string value) => new(name, $$$"""{"typeName":"String","expression":{"type":"Literal","value":{{{JsonSerializer.Serialize(value)}}}}}""");
}
