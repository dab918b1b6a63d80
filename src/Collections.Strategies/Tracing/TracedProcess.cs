using Collections.Bpmn.Model;
using Collections.Engine.Planning;

namespace Collections.Strategies.Tracing;

/// <summary>A process of the file with its plan, and which of its nodes throw which message.</summary>
internal sealed class TracedProcess
{
    private readonly Dictionary<string, string> thrown = new(StringComparer.Ordinal);

    public TracedProcess(BpmnProcess process, PlanningResult planned)
        : this(process.Id, planned)
    {
        Process = process;
        FindThrown(process);
    }

    /// <summary>A workflow definition: all that it throws are signals.</summary>
    public TracedProcess(string id, PlanningResult planned) => (Id, Plan, Findings) = (id, planned.Plan, planned.Findings);

    public string Id { get; }

    /// <summary>Null where it is a workflow definition.</summary>
    public BpmnProcess? Process { get; }

    /// <summary>Null where a finding keeps it from running.</summary>
    public Plan? Plan { get; }

    public IReadOnlyList<PlanFinding> Findings { get; }

    /// <summary>Whether it starts without a message.</summary>
    public bool StartsByItself => Plan is { Root.Starts.Count: > 0 };

    /// <summary>The message that an activity bound to the element sends, or would send if it were there; null where there is none.</summary>
    public string? ThrownAt(string elementId) => thrown.GetValueOrDefault(elementId);

    private void FindThrown(IFlowContainer container)
    {
        foreach (var node in container.Nodes)
        {
            if (ThrownBy(node) is { } message) thrown[node.Id] = message.Name ?? message.Id;
            if (node is SubProcess inner) FindThrown(inner);
        }
    }

    private static Message? ThrownBy(FlowNode node) => node switch
    {
        SendTask send => send.Message,
        EndEvent or IntermediateThrowEvent => ((Event)node).Definitions.OfType<MessageEventDefinition>().FirstOrDefault()?.Message,
        _ => null,
    };
}
