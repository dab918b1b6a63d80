namespace Collections.Bpmn.Model;

/// <summary>One input of a binding.</summary>
/// <param name="Name">camelCase, unique within the binding.</param>
/// <param name="Json">The JSON exactly as it was written.</param>
/// <param name="TypeName">Elsa's type alias, such as <c>String</c> or <c>Int32</c>; null for a plain value.</param>
/// <param name="Kind">How the text is to be read.</param>
/// <param name="ExpressionType">The expression type as written, such as <c>Feel</c>; null for a plain value.</param>
/// <param name="ExpressionText">The literal or the expression as text, numbers and booleans in their JSON spelling; null where the value is null.</param>
public sealed record BoundInput(
    string Name,
    string Json,
    string? TypeName,
    BoundInputKind Kind,
    string? ExpressionType,
    string? ExpressionText,
    SourceLocation Location);
