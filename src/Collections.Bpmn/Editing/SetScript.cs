namespace Collections.Bpmn.Editing;

/// <summary>Sets what a script task evaluates.</summary>
/// <param name="NodeId">A script task.</param>
/// <param name="Text">The script; null takes it away.</param>
/// <param name="Format">The MIME type or URI of its language; null leaves what is declared.</param>
public sealed record SetScript(string NodeId, string? Text, string? Format = null) : BpmnEdit;
