namespace Collections.Engine.VersionChanges;

/// <summary>What a person wants for the tokens of an element, in place of what the comparison of the versions says.</summary>
/// <param name="From">BPMN id of the element in the old version.</param>
/// <param name="To">BPMN id of the element of the new version to which its tokens come, as if the step before had led there; null = none.</param>
/// <param name="EndReason">Why cases that stand at the element are closed; null = they are not. Without it, and without <paramref name="To"/>, they stay on their version.</param>
public sealed record ElementMapping(string From, string? To, string? EndReason = null);
