using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn;

/// <summary>A model, or the findings that say why there is none. A model may come with findings: what they name was left out.</summary>
public sealed record BpmnReadResult(string FileName, BpmnDefinitions? Definitions, IReadOnlyList<ValidationFinding> Findings);
