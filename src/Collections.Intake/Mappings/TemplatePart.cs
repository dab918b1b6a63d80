namespace Collections.Intake.Mappings;

/// <summary>A piece of a template: a fixed text, or the name of a column.</summary>
public sealed record TemplatePart(string Text, bool IsColumn);
