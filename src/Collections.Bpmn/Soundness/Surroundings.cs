using Collections.Bpmn.Model;

namespace Collections.Bpmn.Soundness;

/// <summary>What the proof of one container knows of the others: those inside it have been proved before.</summary>
/// <param name="escalations">Where escalations go.</param>
internal sealed class Surroundings(EscalationPaths escalations)
{
    private readonly HashSet<FlowNode> endless = [];

    /// <summary>Where escalations go.</summary>
    public EscalationPaths Escalations { get; } = escalations;

    /// <summary>Whether a subprocess, or what a call leads to, was seen never to complete by itself.</summary>
    public bool IsEndless(FlowNode node) => endless.Contains(node);

    /// <summary>It was seen that this never completes by itself.</summary>
    public void AddEndless(FlowNode node) => endless.Add(node);

    /// <summary>Whether an event subprocess takes the place of its scope, and completes it.</summary>
    public bool CompletesInstead(SubProcess sub) => sub.TriggeredByEvent && !IsEndless(sub)
        && sub.Nodes.OfType<StartEvent>().Any(start => start.IsInterrupting && start.Definitions.Any(definition => CanOccur(definition, sub)) && !Escalations.NeverOccurs(start));

    /// <summary>The event subprocess of the same scope that an error end starts; null where there is none.</summary>
    public static SubProcess? ErrorTakenOverBy(EndEvent end)
    {
        if (end.Definitions.OfType<ErrorEventDefinition>().FirstOrDefault() is not { } thrown) return null;
        var catching = end.Container.Nodes.OfType<SubProcess>().Where(sub => sub.TriggeredByEvent)
            .SelectMany(sub => sub.Nodes.OfType<StartEvent>().SelectMany(start => start.Definitions.OfType<ErrorEventDefinition>().Select(caught => (Sub: sub, caught.Error)))).ToList();
        var code = CodeOf(thrown.Error);
        return (code is null ? null : catching.Find(one => CodeOf(one.Error) == code).Sub) ?? catching.Find(one => one.Error is null).Sub;
    }

    private static bool CanOccur(EventDefinition definition, SubProcess sub) => definition switch
    {
        CompensateEventDefinition => false,
        ErrorEventDefinition error => Throws(sub.Container, sub, CodeOf(error.Error)),
        _ => true,
    };

    /// <summary>Any step may fail with a code of its own; an error end throws its code.</summary>
    private static bool Throws(IFlowContainer container, SubProcess except, string? code) => container.Nodes.Any(node => node switch
    {
        SubProcess inner => inner != except && Throws(inner, except, code),
        Activity => true,
        EndEvent end => end.Definitions.OfType<ErrorEventDefinition>().Any(thrown => code is null || CodeOf(thrown.Error) == code),
        _ => false,
    });

    private static string? CodeOf(BpmnError? error) => error is null ? null : error.ErrorCode ?? error.Name ?? error.Id;
}
