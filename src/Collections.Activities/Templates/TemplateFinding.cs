namespace Collections.Activities.Templates;

/// <summary>Why a template cannot be used.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Message">What was expected, what was found, and where.</param>
public sealed record TemplateFinding(string File, string Message);
