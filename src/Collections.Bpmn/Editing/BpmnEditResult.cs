using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Editing;

/// <summary>The changed document, or why nothing was changed.</summary>
/// <param name="Definitions">Null where an edit was refused: edits are applied all or none.</param>
/// <param name="Findings">One for each edit that was refused: what was expected, what was found, where.</param>
public sealed record BpmnEditResult(BpmnDefinitions? Definitions, IReadOnlyList<ValidationFinding> Findings);
