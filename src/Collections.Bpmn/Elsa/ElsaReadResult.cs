using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa;

/// <summary>A workflow definition, or the findings that say why there is none. A definition may come with findings.</summary>
public sealed record ElsaReadResult(string FileName, WorkflowDefinition? Definition, IReadOnlyList<ValidationFinding> Findings);
