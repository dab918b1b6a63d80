using Collections.Bpmn.Model;

namespace Collections.Bpmn.Bindings;

/// <summary>Either an input, or what is wrong with its JSON.</summary>
public readonly record struct BoundInputReadResult(BoundInput? Input, string? Error);
