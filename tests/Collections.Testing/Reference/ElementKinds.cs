namespace Collections.Testing.Reference;

/// <summary>How often each kind of element was entered: what was never entered was not compared.</summary>
public sealed class ElementKinds
{
    private static readonly string[] Edges = ["message", "message beside", "timer", "timer beside", "signal", "signal beside", "conditional", "conditional beside",
        "escalation", "escalation beside", "error", "any of several", "any of several beside"];

    private readonly Dictionary<string, int> entered = new(StringComparer.Ordinal);

    /// <summary>Every kind that runs.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "startEvent", "startEvent message", "startEvent signal", "startEvent timer", "startEvent any of several",
        "endEvent", "endEvent message", "endEvent signal", "endEvent error", "endEvent escalation", "endEvent terminate", "endEvent compensate", "endEvent cancel",
        "intermediateCatchEvent timer", "intermediateCatchEvent message", "intermediateCatchEvent signal", "intermediateCatchEvent conditional",
        "intermediateCatchEvent link", "intermediateCatchEvent any of several", "intermediateCatchEvent all of several",
        "intermediateThrowEvent", "intermediateThrowEvent message", "intermediateThrowEvent signal", "intermediateThrowEvent escalation",
        "intermediateThrowEvent link", "intermediateThrowEvent compensate",
        "task", "serviceTask", "sendTask", "receiveTask", "userTask", "manualTask", "scriptTask", "businessRuleTask",
        "callActivity", "callActivity with variables of its own", "callActivity of another strategy", "callActivity of a version",
        "exclusiveGateway", "exclusiveGateway join", "inclusiveGateway", "inclusiveGateway join", "parallelGateway", "parallelGateway join", "eventBasedGateway",
        "subProcess", "transaction", "while-block", "while-block left", "offer", "loop tested before", "loop tested after", "compensation handler",
        "sequential instances", "sequential instances of a collection", "parallel instances", "parallel instances of a collection",
        "instances that throw", "instances of which the first throws",
        .. Edges.Select(edge => $"boundaryEvent {edge}"), "boundaryEvent all of several", "boundaryEvent all of several beside", "boundaryEvent cancel",
        .. Edges.Select(start => $"event subprocess {start}"), "event subprocess all of several", "event subprocess all of several beside", "event subprocess compensate",
    ];

    /// <summary>Adds what a trial entered.</summary>
    public void Add(ReferenceTraces traces)
    {
        ArgumentNullException.ThrowIfNull(traces);
        foreach (var (kind, count) in traces.Kinds) entered[kind] = entered.GetValueOrDefault(kind) + count;
    }

    /// <summary>How often a kind was entered.</summary>
    public int Of(string kind) => entered.GetValueOrDefault(kind);

    /// <summary>The kinds that were entered less often.</summary>
    public IReadOnlyList<string> Below(int floor) => [.. All.Where(kind => Of(kind) < floor)];
}
