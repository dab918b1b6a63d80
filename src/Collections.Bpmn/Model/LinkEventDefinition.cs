namespace Collections.Bpmn.Model;

/// <summary>A throwing link continues at the catching link of the same name in the same container.</summary>
public sealed class LinkEventDefinition : EventDefinition;
