namespace Collections.Bpmn.Model;

/// <summary>Kept and drawn, but not run: nothing in it says what comes next.</summary>
public sealed class AdHocSubProcess : SubProcess;
