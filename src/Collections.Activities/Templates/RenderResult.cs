namespace Collections.Activities.Templates;

/// <summary>The text of a message, or why there is none.</summary>
public readonly record struct RenderResult(RenderedText? Text, string? Problem);

/// <summary>What the person reads.</summary>
/// <param name="Subject">Null where the template has none.</param>
/// <param name="Body">HTML for e-mail, plain text elsewhere.</param>
public sealed record RenderedText(string? Subject, string Body);
