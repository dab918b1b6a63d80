namespace Collections.Bpmn.Model;

/// <summary>The text of an expression, trimmed, and the language it declares; null stands for the engine's own language, FEEL.</summary>
public sealed record ConditionExpression(string Text, string? Language, SourceLocation Location);
