using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>The kinds of elements that are counted: how often each was entered says what a comparison has seen.</summary>
internal static class ReferenceKind
{
    private const string DefinitionSuffix = "EventDefinition";

    /// <summary>What a node is, in words: <c>boundaryEvent signal beside</c>, <c>parallel instances</c>, <c>event subprocess timer</c>.</summary>
    public static string Of(ReferenceNode node) => node switch
    {
        { Element: ExclusiveGateway } when node.Id.EndsWith(".enter", StringComparison.Ordinal) => "while-block",
        { Element.Binding.ActivityType: "Collections.Withdraw" } => "while-block left",
        { Element.Binding.ActivityType: ReferenceInterpreter.OfferActivity } => "offer",
        { Body: not null } => Loop((Activity)node.Element),
        { IsEventSubProcess: true } => $"event subprocess {Definitions((Event)node.Start.Element)}",
        { Element: Activity { IsForCompensation: true } } => "compensation handler",
        { Element: Event drawn } => $"{drawn.ElementName} {Definitions(drawn)}".TrimEnd(),
        { Element: Gateway } => Meeting(node),
        { Element: CallActivity call } => Call(call),
        _ => node.Element.ElementName,
    };

    private static string Call(CallActivity call) => call switch
    {
        { HasOwnVariables: true } => "callActivity with variables of its own",
        { CalledVersion: not null } => "callActivity of a version",
        _ when call.Process!.Definitions!.FindProcess(call.CalledElement!) is null => "callActivity of another strategy",
        _ => "callActivity",
    };

    private static string Loop(Activity activity) => activity.LoopCharacteristics switch
    {
        MultiInstanceLoopCharacteristics { BehaviorEvent: not null, Behavior: MultiInstanceBehavior.One } => "instances of which the first throws",
        MultiInstanceLoopCharacteristics { BehaviorEvent: not null } => "instances that throw",
        MultiInstanceLoopCharacteristics { IsSequential: true } loop => $"sequential instances{(loop.LoopDataInputRef is null ? "" : " of a collection")}",
        MultiInstanceLoopCharacteristics loop => $"parallel instances{(loop.LoopDataInputRef is null ? "" : " of a collection")}",
        StandardLoopCharacteristics { TestBefore: true } => "loop tested before",
        _ => "loop tested after",
    };

    private static string Meeting(ReferenceNode node) => node.Incoming.Count > 1 ? $"{node.Element.ElementName} join" : node.Element.ElementName;

    private static string Definitions(Event drawn)
    {
        var kinds = drawn.Definitions.Count > 1
            ? drawn.IsParallelMultiple ? "all of several" : "any of several"
            : string.Concat(drawn.Definitions.Select(definition => definition.ElementName.Replace(DefinitionSuffix, "", StringComparison.Ordinal)));
        return drawn is BoundaryEvent { CancelActivity: false } or StartEvent { IsInterrupting: false } ? kinds + " beside" : kinds;
    }
}
