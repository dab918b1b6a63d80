namespace Collections.Activities.Templates;

/// <summary>The templates that can be used, and what is wrong with the others.</summary>
public sealed record TemplateReadResult(TemplateSet Set, IReadOnlyList<TemplateFinding> Findings);
