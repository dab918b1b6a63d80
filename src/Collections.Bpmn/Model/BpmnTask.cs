namespace Collections.Bpmn.Model;

/// <summary>An activity without an inside: BPMN's task, under a name that does not collide with the platform's.</summary>
public abstract class BpmnTask : Activity;
