namespace Collections.Bpmn.Model;

/// <summary>The way from one flow node to the next, with its condition.</summary>
public sealed class SequenceFlow : BpmnElement
{
    /// <summary>The node named by <c>sourceRef</c>, in whatever container it lies; null where the reference dangles.</summary>
    public FlowNode? Source { get; internal set; }

    /// <summary>The node named by <c>targetRef</c>, in whatever container it lies; null where the reference dangles.</summary>
    public FlowNode? Target { get; internal set; }

    public string SourceRef { get; internal set; } = "";

    public string TargetRef { get; internal set; } = "";

    public required IFlowContainer Container { get; init; }

    public ConditionExpression? Condition { get; internal set; }

    public bool IsImmediate { get; internal set; } = true;

    /// <summary>True where the source names this flow as its default.</summary>
    public bool IsDefault => Source switch
    {
        Activity activity => activity.Default == this,
        ExclusiveGateway gateway => gateway.Default == this,
        InclusiveGateway gateway => gateway.Default == this,
        ComplexGateway gateway => gateway.Default == this,
        _ => false,
    };
}
