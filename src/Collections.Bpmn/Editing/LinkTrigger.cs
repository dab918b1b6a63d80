namespace Collections.Bpmn.Editing;

/// <summary>A link between a throwing and a catching event.</summary>
/// <param name="Name">Both ends have it.</param>
public sealed record LinkTrigger(string Name) : EventTrigger;
