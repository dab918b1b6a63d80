namespace Collections.Bpmn.Editing;

/// <summary>Binds a node to an activity, or changes what it is bound to. Inputs that stay the same are left as written.</summary>
/// <param name="NodeId">A flow node.</param>
/// <param name="ActivityType">Such as <c>Collections.SendMessage</c>; null takes the binding away.</param>
/// <param name="Inputs">All inputs that the binding is to have, each name once.</param>
public sealed record SetActivityBinding(string NodeId, string? ActivityType, IReadOnlyList<ActivityInput> Inputs) : BpmnEdit;
