using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

/// <summary>Where the tokens of a scope begin.</summary>
internal static class ScopeStarts
{
    /// <summary>The start events that need no event from outside; without any start event every node that nothing leads to.</summary>
    public static IReadOnlyList<FlowNode> Of(IFlowContainer container)
    {
        var starts = container.Nodes.OfType<StartEvent>().ToList();
        if (starts.Count > 0) return [.. starts.Where(IsNone)];
        return container.Nodes.Any(Instantiates) ? [] : [.. container.Nodes.Where(node => node.Incoming.Count == 0 && BeginsByItself(node))];
    }

    /// <summary>A timer or condition at the start of a process counts as none: the entry condition opens the case.</summary>
    private static bool IsNone(StartEvent start) => start.Definitions.All(definition => definition is TimerEventDefinition or ConditionalEventDefinition);

    private static bool Instantiates(FlowNode node) => node is ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true };

    private static bool BeginsByItself(FlowNode node) => node is not BoundaryEvent and not SubProcess { TriggeredByEvent: true }
        && node is not Activity { IsForCompensation: true }
        && !(node is IntermediateCatchEvent { Definitions: [LinkEventDefinition] });
}
